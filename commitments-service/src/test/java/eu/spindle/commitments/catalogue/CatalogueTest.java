package eu.spindle.commitments.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.commitments.TestPack;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import eu.spindle.test.TestKafka;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpindleTest
class CatalogueTest {

    private static final TestPack PACK = TestPack.shipped();

    @Autowired
    Api api;

    @Autowired
    TestDatabase database;

    final TestAssociation association = TestAssociation.random();

    @Test
    void isLoadedOnce() {
        var version = version();
        var pack = PACK.as(version).zip();
        var first = TestPack.load(api, version, pack).expect(201).json();
        assertThat(first.path("commitments").asInt()).isEqualTo(40);
        assertThat(first.path("indicators").asInt()).isEqualTo(97);
        assertThat(first.at("/catalogue/state").asString()).isEqualTo("draft");
        TestPack.load(api, version, pack).expect(200);
        TestPack.load(api, version, PACK.as(version).with("notes.yaml", "a: 1").zip())
                .expect(201);
    }

    @Test
    void showsTheNumberOfMissingTextsByLanguage() {
        var version = version();
        var missing = TestPack.load(
                        api, version, PACK.as(version).without("texts/it.yaml").zip())
                .expect(201)
                .json()
                .path("missingTexts");
        assertThat(missing.path("it").asInt()).isEqualTo(6 + 40 * 3 + 97);
        assertThat(missing.has("en")).isFalse();
    }

    @Test
    void reportsAllErrorsOfAPackAndLoadsNothing() {
        var version = version();
        var broken = PACK.as(version)
                .replacing("commitments.yaml", "keyArea: WPC", "keyArea: XXX")
                .replacing("indicators.yaml", "direction: zero", "direction: SIDEWAYS")
                .without("texts/en.yaml");
        var answer = TestPack.load(api, version, broken.zip()).expect(422).json();
        assertThat(answer.path("errors")
                        .valueStream()
                        .map(fieldError -> fieldError.path("code").asString()))
                .contains("pack-unknown-code", "pack-file-missing");
        assertThat(answer.path("errors")
                        .valueStream()
                        .map(fieldError -> fieldError.path("field").asString()))
                .contains("commitments.yaml.commitments[6].keyArea", "texts/en.yaml");
        assertThat(api.as(TestCaller.steward()).get("/catalogues/" + version).problem(404))
                .isEqualTo("not-found");
        assertThat(faultOf(PACK.as(version).with("commitments.yaml", "a: [").zip(), version))
                .isEqualTo("pack-file-unreadable");
        assertThat(faultOf(
                        PACK.as(version)
                                .replacing("texts/en.yaml", "programme:\n", "programme:\n  note: \"half \\uD83D\"\n")
                                .zip(),
                        version))
                .isEqualTo("pack-text-unclean");
        assertThat(faultOf(PACK.zip(), version)).isEqualTo("pack-for-another");
        assertThat(faultOf("no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8), version))
                .isEqualTo("pack-not-a-zip");
    }

    private String faultOf(byte[] pack, String version) {
        return TestPack.load(api, version, pack)
                .expect(422)
                .json()
                .at("/errors/0/code")
                .asString();
    }

    @Test
    void refusesAZipThatUnpacksToMillionsOfBytes() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("programme.yaml"));
            zip.write(new byte[30_000_000]);
        }
        assertThat(TestPack.load(api, "9", bomb.toByteArray()).problem(422)).isEqualTo("pack-too-large");
    }

    @Test
    void cannotChangeOncePublished() {
        var programme = version();
        var pack = PACK.of(programme);
        var steward = api.as(TestPack.stewardOf(programme));
        TestPack.load(steward, "1.0", pack.zip()).expect(201);
        var published = steward.post("/catalogues/1.0/publication", null).expect(200);
        assertThat(published.json().at("/catalogue/state").asString()).isEqualTo("published");
        steward.post("/catalogues/1.0/publication", null).expect(200);
        TestPack.load(steward, "1.0", pack.zip()).expect(200);
        assertThat(TestPack.load(steward, "1.0", pack.with("notes.yaml", "a: 1").zip())
                        .problem(409))
                .isEqualTo("catalogue-frozen");
        Contracts.hold(TestKafka.await(
                "spindle.catalogue",
                message -> TestKafka.header(message, "ce_programme").equals(programme)));
    }

    @Test
    void isSupersededByTheNextVersion() {
        var programme = version();
        var steward = api.as(TestPack.stewardOf(programme));
        for (var version : List.of("1", "2")) {
            TestPack.load(steward, version, PACK.of(programme).as(version).zip())
                    .expect(201);
            steward.post("/catalogues/" + version + "/publication", null).expect(200);
        }
        assertThat(steward.get("/catalogues")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(version -> version.path("version").asString() + " "
                                + version.path("state").asString()))
                .containsExactly("2 published", "1 superseded");
        assertThat(steward.post("/catalogues/1/publication", null).problem(409)).isEqualTo("catalogue-superseded");
        assertThat(api.as(TestCaller.steward()).get("/catalogues/2").problem(404))
                .isEqualTo("not-found");
    }

    /** Both requests wait for the version that they supersede. */
    @Test
    void isPublishedInTurnWithAnotherVersion() throws Exception {
        var programme = version();
        var steward = api.as(TestPack.stewardOf(programme));
        for (var version : List.of("1", "2", "3")) {
            TestPack.load(steward, version, PACK.of(programme).as(version).zip())
                    .expect(201);
        }
        steward.post("/catalogues/1/publication", null).expect(200);
        try (var requests = Executors.newFixedThreadPool(2);
                var connection = database.asOwner()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select set_config('app.sector', '%s', true)".formatted(programme));
            connection.createStatement().execute("select 1 from catalogue_version where version = '1' for update");
            var published = List.of("2", "3").stream()
                    .map(version -> requests.submit(() -> steward.post("/catalogues/" + version + "/publication", null)
                            .status()))
                    .toList();
            await().until(() -> requestsWaiting(connection) == 2);
            connection.commit();
            for (var status : published) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        assertThat(steward.get("/catalogues").json().path("items").findValuesAsString("state"))
                .containsExactlyInAnyOrder("published", "superseded", "superseded");
    }

    private static int requestsWaiting(Connection connection) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery(
                        "select count(*) from pg_locks where not granted and locktype in ('tuple', 'transactionid')")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void showsWhatAVersionChanges() {
        var before = version();
        var after = version();
        TestPack.load(api, before, PACK.as(before).zip()).expect(201);
        TestPack.load(
                        api,
                        after,
                        PACK.as(after)
                                .replacing("texts/en.yaml", "\"Learning time for everyone\"", "\"Time to learn\"")
                                .replacing("indicators.yaml", "from: \"0.9\"", "from: \"0.8\"")
                                .zip())
                .expect(201);
        var difference = api.as(TestCaller.steward())
                .get("/catalogues/" + after + "/differences?from=" + before)
                .expect(200)
                .json();
        assertThat(difference.at("/commitments/changed").valueStream().map(code -> code.asString()))
                .containsExactly("EMP-1");
        assertThat(difference.at("/indicators/changed").size()).isEqualTo(1);
        assertThat(difference.at("/commitments/added").size()).isZero();
    }

    @Test
    void isAdoptedByTheAdminAndReadInTheReadersLanguage() {
        TestPack.adoptedBy(api, association);
        var officer = api.as(TestCaller.of(association, Role.ASSOCIATION_OFFICER));
        assertThat(officer.put("/catalogue", Map.of("version", "1.0")).problem(403))
                .isEqualTo("not-allowed");
        var commitments =
                officer.get("/catalogue/commitments").expect(200).json().path("items");
        assertThat(commitments).hasSize(40);
        assertThat(officer.reading("de")
                        .get("/catalogue/commitments/EMP-1")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Lernzeit für alle");
        assertThat(officer.reading("zh")
                        .get("/catalogue/commitments/EMP-1")
                        .json()
                        .path("title")
                        .asString())
                .isNotBlank();
        var event = TestKafka.await(
                "spindle.catalogue",
                message -> TestKafka.header(message, "ce_subject")
                        .equals(association.id().toString()));
        Contracts.hold(event);
    }

    @Test
    void isAdoptedOnlyWhenPublished() {
        var version = version();
        TestPack.load(api, version, PACK.as(version).zip()).expect(201);
        var admin = api.as(TestCaller.of(association, Role.ASSOCIATION_ADMIN));
        assertThat(admin.put("/catalogue", Map.of("version", version)).problem(409))
                .isEqualTo("catalogue-not-published");
        assertThat(admin.put("/catalogue", Map.of("version", "77")).problem(422))
                .isEqualTo("invalid");
        assertThat(admin.get("/catalogue").problem(404)).isEqualTo("not-found");
    }

    @Test
    void acceptsSupplementsOfAnAssociation() {
        TestPack.adoptedBy(api, association);
        var admin = api.as(TestCaller.of(association, Role.ASSOCIATION_ADMIN));
        var wording = Map.of("title", "Lehrwerkstatt teilen", "text", "Wir öffnen unsere Lehrwerkstatt für Nachbarn.");
        var code = admin.post(
                        "/catalogue/supplements",
                        Map.of("keyArea", "EMP", "indicators", List.of("EMP-4.1"), "texts", Map.of("de", wording)))
                .expect(201)
                .json()
                .path("code")
                .asString();
        assertThat(code).isEqualTo("N-EMP-1");
        var shown = admin.get("/catalogue/commitments/N-EMP-1").json();
        assertThat(shown.path("title").asString()).isEqualTo("Lehrwerkstatt teilen");
        assertThat(shown.at("/indicators/0/code").asString()).isEqualTo("EMP-4.1");
        var stranger = TestAssociation.random();
        TestPack.adoptedBy(api, stranger);
        assertThat(api.as(TestCaller.of(stranger, Role.ASSOCIATION_ADMIN))
                        .get("/catalogue/commitments/N-EMP-1")
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(admin.post(
                                "/catalogue/supplements",
                                Map.of("keyArea", "EMP", "indicators", List.of("NO-1"), "texts", Map.of("de", wording)))
                        .expect(422)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("indicators[0]");
    }

    @Test
    void isChangedByTheStewardOnly() {
        var admin = api.as(TestCaller.of(association, Role.ASSOCIATION_ADMIN));
        assertThat(admin.post("/p/machine-tools/api/commitments/catalogues/1.0/publication", null)
                        .problem(404))
                .isEqualTo("not-found");
    }

    private static String version() {
        return "t-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
