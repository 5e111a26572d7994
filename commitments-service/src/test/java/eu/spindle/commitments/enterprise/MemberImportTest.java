package eu.spindle.commitments.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.commitments.People;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import eu.spindle.test.TestKafka;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SpindleTest
class MemberImportTest {

    private static final String HEADING =
            "legal_name,register_number,vat_number,country,nace,size_class,employees,city\n";

    private static final UUID ASKED_BY = UUID.randomUUID();

    @Autowired
    Api api;

    @Autowired
    TestDatabase database;

    private TestAssociation association;

    @BeforeEach
    void anActiveAssociation() {
        association = People.active(api);
    }

    @Test
    void importsSixtyFirmsFromCsvWithinSecondsAndTheSameFileChangesNothing() {
        var file = HEADING + rows(60);
        var began = Instant.now();
        var preview = preview(file).expect(201);
        assertCounts(preview, 60, 0, 0, 0);
        assertThat(api.as(People.admin(association)).get("/enterprises").json().path("items"))
                .isEmpty();
        assertCounts(apply(preview), 60, 0, 0, 0);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
        var again = preview(file).expect(201);
        assertCounts(again, 0, 0, 60, 0);
        assertCounts(apply(again), 0, 0, 60, 0);
        var messages = TestKafka.await(
                "spindle.enterprises",
                60,
                message -> TestKafka.header(message, "ce_association")
                        .equals(association.id().toString()));
        messages.forEach(Contracts::hold);
    }

    @Test
    void importsTheSameFirmsFromAWorkbook() throws IOException {
        apply(preview(HEADING + rows(5)).expect(201));
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Mitglieder");
            sheet.value(0, 0, "Mitgliederliste 2026");
            var headings = new String[] {"Firmenname", "Firmenbuchnummer", "Land", "ÖNACE", "Mitarbeiter", "Ort"};
            for (var column = 0; column < headings.length; column++) {
                sheet.value(2, column, headings[column]);
            }
            for (var row = 0; row < 6; row++) {
                sheet.value(row + 3, 0, "Firma " + row);
                sheet.value(row + 3, 1, "FN " + row);
                sheet.value(row + 3, 2, "at");
                sheet.value(row + 3, 3, 28.41);
                sheet.value(row + 3, 4, 10 + row);
                sheet.value(row + 3, 5, row == 0 ? "Wien" : "Graz");
            }
        }
        var preview = upload("members.xlsx", out.toByteArray(), null).expect(201);
        assertCounts(preview, 1, 1, 4, 0);
        assertThat(preview.json().path("columns").path("nace").asString()).isEqualTo("ÖNACE");
    }

    @Test
    void reportsEveryErrorByRowAndColumnAndImportsTheValidRows() {
        var file = HEADING + rows(2)
                + "Ohne Nummer,,,AT,28.41,,5,\n"
                + "Falsch GmbH,FN 90,ATX1,XX,99999,huge,minus five,\n"
                + "Zu klein GmbH,FN 91,,AT,28.41,small,500,\n"
                + "Doppelt GmbH,FN 92,,AT,28.41,,5,\n"
                + "Noch einmal GmbH,fn92,,at,28.41,,6,\n";
        var preview = preview(file).expect(201);
        assertCounts(preview, 2, 0, 0, 5);
        var refused = preview.json().path("refused");
        assertThat(refused.findValuesAsString("row")).hasSize(5);
        var first = refused.get(0);
        assertThat(first.path("row").asInt()).isEqualTo(4);
        assertThat(first.path("fieldErrors").get(0).path("column").asString()).isEqualTo("B");
        assertThat(first.path("fieldErrors").get(0).path("heading").asString()).isEqualTo("register_number");
        assertThat(codes(refused.get(1)))
                .contains("member-country", "member-nace", "member-sizeClass", "member-employees");
        assertThat(codes(refused.get(2))).isEqualTo("size-class-too-small");
        var read = api.as(People.admin(association))
                .reading("de")
                .get("/member-imports/" + preview.id())
                .expect(200)
                .json()
                .path("refused")
                .get(2)
                .path("fieldErrors")
                .get(0);
        assertThat(read.path("detail").asString())
                .isEqualTo("Die Größenklasse „Klein“ ist für 500 Beschäftigte zu klein.");
        assertThat(read.path("expected").asString()).isEqualTo("„Groß“ oder größer");
        for (var twice : new int[] {3, 4}) {
            assertThat(codes(refused.get(twice))).isEqualTo("member-twice");
            assertThat(refused.get(twice)
                            .path("fieldErrors")
                            .get(0)
                            .path("detail")
                            .asString())
                    .contains("7, 8");
        }
        refused.forEach(row -> row.path("fieldErrors")
                .forEach(fieldError -> assertThat(fieldError.path("expected").asString())
                        .isNotBlank()
                        .doesNotStartWith("problem.")));
        var path = "/member-imports/" + preview.id() + "/application";
        var admin = api.as(People.admin(association));
        assertThat(admin.post(path, Map.of()).problem(409)).isEqualTo("import-rows-refused");
        assertCounts(admin.post(path + "?only=good", Map.of()).expect(200), 2, 0, 0, 5);
    }

    @Test
    void acceptsAMappingAndReportsMissingColumns() {
        var file = "Wer;Nr;land;nace;employees\nEins GmbH;1;AT;28.41;5\n";
        var apiException = preview(file);
        assertThat(apiException.problem(422)).isEqualTo("invalid");
        assertThat(apiException.json().path("errors").findValuesAsString("field"))
                .containsExactly("legalName", "registerNumber");
        var mapped = upload(
                "m.csv", file.getBytes(StandardCharsets.UTF_8), "{\"legalName\":\"Wer\",\"registerNumber\":\"Nr\"}");
        assertCounts(mapped.expect(201), 1, 0, 0, 0);
    }

    @Test
    void isUndoneWhileItsFirmsAreUnused() {
        var first = apply(preview(HEADING + rows(3)).expect(201));
        var second = apply(
                preview(HEADING + rows(4).replace("Firma 0", "Firma Null")).expect(201));
        assertCounts(second, 1, 1, 2, 0);
        // The second import has changed a firm that the first one created.
        assertThat(undoable(first)).isFalse();
        assertThat(undo(first).problem(409)).isEqualTo("import-built-upon");
        assertThat(undoable(second)).isTrue();
        undo(second).expect(200);
        assertThat(undoable(second)).isFalse();
        var names = api.as(People.admin(association)).get("/enterprises").json().findValuesAsString("legalName");
        assertThat(names).containsExactly("Firma 0", "Firma 1", "Firma 2");
        var firm = api.as(People.admin(association))
                .get("/enterprises")
                .json()
                .path("items")
                .get(1)
                .path("id")
                .asString();
        api.as(People.admin(association))
                .post(
                        "/invitations",
                        Map.of(
                                "invitations",
                                java.util.List.of(
                                        Map.of("email", "a@b.example", "role", "enterprise-lead", "enterprise", firm))))
                .expect(201);
        assertThat(undoable(first)).isFalse();
        assertThat(undo(first).problem(409)).isEqualTo("import-built-upon");
    }

    @Test
    void importsTwentyThousandRows() {
        var preview = preview(HEADING + rows(20_000)).expect(201);
        assertCounts(preview, 20_000, 0, 0, 0);
        assertCounts(apply(preview), 20_000, 0, 0, 0);
    }

    @Test
    void isAppliedAndUndoneAsAJobThatShowsItsProgress() {
        var preview = preview(HEADING + rows(2_000)).expect(201);
        var admin = api.as(People.admin(association));
        var begun = besideRequest(preview, "application").expect(202);
        assertThat(begun.response().headers().firstValue("Preference-Applied")).contains("respond-async");
        assertThat(begun.json().path("work").path("action").asString()).isEqualTo("application");
        assertThat(begun.json().path("work").path("total").asInt()).isEqualTo(2_000);
        var applied = awaitEnd(preview);
        assertThat(applied.json().path("state").asString()).isEqualTo("applied");
        assertCounts(applied, 2_000, 0, 0, 0);
        besideRequest(preview, "undo").expect(202);
        assertThat(awaitEnd(preview).json().path("state").asString()).isEqualTo("undone");
        assertThat(admin.get("/enterprises").json().path("items")).isEmpty();
        var listed = admin.get("/member-imports").expect(200).json().path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("state").asString()).isEqualTo("undone");
    }

    @Test
    void isTakenOverWhenItsProcessHasDied() throws SQLException {
        var preview = preview(HEADING + rows(3)).expect(201);
        begunByAnother(preview);
        pickedBy(preview, "a process that died", 61);
        // No request reads the import meanwhile.
        await("the end of the job").atMost(Duration.ofSeconds(90)).until(() -> jobs(preview) == 0);
        var applied = api.as(People.admin(association)).get("/member-imports/" + preview.id());
        assertThat(applied.json().path("work").isNull()).isTrue();
        assertThat(applied.json().path("state").asString()).isEqualTo("applied");
        assertCounts(applied, 3, 0, 0, 0);
        assertThat(api.as(People.admin(association))
                        .get("/audit-log")
                        .expect(200)
                        .text())
                .contains(ASKED_BY.toString());
    }

    @Test
    void isNotTakenOverWhileItsProcessLives() throws SQLException {
        var preview = preview(HEADING + rows(3)).expect(201);
        begunByAnother(preview);
        pickedBy(preview, "a process that lives", 5);
        var seen = api.as(People.admin(association)).get("/member-imports/" + preview.id());
        assertThat(seen.json().path("work").path("done").asInt()).isEqualTo(1);
        // A second request does not start it again.
        assertThat(besideRequest(preview, "application")
                        .expect(202)
                        .json()
                        .path("work")
                        .path("done")
                        .asInt())
                .isEqualTo(1);
        assertThat(jobs(preview)).isEqualTo(1);
        assertThat(seen.json().path("state").asString()).isEqualTo("previewed");
    }

    private void begunByAnother(Api.Answer preview) throws SQLException {
        try (var connection = database.asOwner();
                var work = connection.prepareStatement("""
                        insert into member_import_work
                               (association_id, import_id, action, only_good, asked_by, done, total)
                        values (?, ?, 'application', true, ?, 1, 3)""")) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .execute("select set_config('app.association_id', '%s', true)".formatted(association.id()));
            work.setObject(1, association.id());
            work.setObject(2, preview.id());
            work.setObject(3, ASKED_BY);
            work.execute();
            connection.commit();
        }
    }

    /** The job as stored while a process runs it. */
    private void pickedBy(Api.Answer preview, String process, int silentForSeconds) throws SQLException {
        try (var connection = database.asOwner();
                var job = connection.prepareStatement("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,
                                                     picked_by, last_heartbeat, version)
                        values ('member-import', ?, ?, now() - interval '2 minutes', true, ?,
                                now() - ? * interval '1 s', 1)""")) {
            job.setString(1, association.id() + ":" + preview.id() + ":0");
            job.setBytes(2, TestCaller.PROGRAMME.getBytes(StandardCharsets.UTF_8));
            job.setString(3, process);
            job.setInt(4, silentForSeconds);
            job.execute();
        }
    }

    private int jobs(Api.Answer preview) throws SQLException {
        try (var connection = database.asOwner();
                var count = connection.prepareStatement(
                        "select count(*) from scheduled_tasks where task_instance like ?")) {
            count.setString(1, "%:" + preview.id() + ":%");
            var rows = count.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private Api.Answer besideRequest(Api.Answer preview, String action) {
        return api.as(People.admin(association))
                .send(
                        "POST",
                        "/member-imports/" + preview.id() + "/" + action,
                        Map.of(),
                        "Prefer",
                        "respond-async",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private Api.Answer awaitEnd(Api.Answer preview) {
        return await("the end of the import")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.as(People.admin(association)).get("/member-imports/" + preview.id()),
                        seen -> seen.expect(200).json().path("work").isNull());
    }

    @Test
    void staysWithItsAssociation() {
        var preview = preview(HEADING + rows(2)).expect(201);
        var other = api.as(People.admin(People.active(api)));
        assertThat(other.get("/member-imports/" + preview.id()).problem(404)).isEqualTo("not-found");
        assertThat(other.get("/member-imports/" + preview.id() + "/rows").problem(404))
                .isEqualTo("not-found");
        assertThat(other.post("/member-imports/" + preview.id() + "/application", Map.of())
                        .problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void keepsWhatTheListLacksAndShowsEachChange() {
        apply(preview(
                        "legalName;registerNumber;vatNumber;country;nace;sizeClass;employees;city;contactEmail;contactLanguage\n"
                                + "Dreher;FN 1;ATU12345675;AT;28.41;medium;30;Graz;dreher@example.com;de\n")
                .expect(201));

        var shorter = preview("legalName;registerNumber;country;nace;employees;city\nDreher;FN 1;AT;28.41;31;\n")
                .expect(201);
        assertCounts(shorter, 0, 1, 0, 0);
        var rows = api.as(People.admin(association))
                .get("/member-imports/" + shorter.id() + "/rows?result=updated")
                .expect(200)
                .json()
                .path("items");
        assertThat(rows.path(0).path("changes"))
                .extracting(change -> change.path("field").asString() + ": "
                        + change.path("before").asString() + " > "
                        + change.path("after").asString())
                .containsExactly("employees: 30 > 31", "city: Graz > ");
        apply(shorter);

        var firm = api.as(People.admin(association))
                .get("/enterprises")
                .json()
                .path("items")
                .path(0);
        assertThat(firm.path("contactEmail").asString()).isEqualTo("dreher@example.com");
        assertThat(firm.path("contactLanguage").asString()).isEqualTo("de");
        assertThat(firm.path("vatNumber").asString()).isEqualTo("ATU12345675");
        assertThat(firm.path("sizeClass").asString()).isEqualTo("medium");
        assertThat(firm.path("employees").asInt()).isEqualTo(31);
        assertThat(firm.path("city").asString("")).isEmpty();
    }

    @Test
    void refusesAnUnclosedQuoteInItsOwnRowOnly() {
        var preview = preview(HEADING + "\"A,FN 1,,AT,28.41,,10,Graz\nB,FN 2,,AT,28.41,,10,Graz\n\n" + HEADING
                        + "C,FN 3,,AT,28.41,,10,Graz,extra\n")
                .expect(201);
        assertCounts(preview, 1, 0, 0, 3);
        assertThat(preview.json().path("refused"))
                .extracting(row -> row.path("row").asInt() + " " + codes(row))
                .containsExactly("2 cell-quote-open", "5 row-repeats-heading", "6 row-exceeds-heading");
        assertThat(preview.json().path("source").path("blankRows").path(0).asInt())
                .isEqualTo(4);
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> "Firma %d,FN %d,,AT,28.41,,%d,Graz\n".formatted(row, row, 10 + row % 1000))
                .collect(Collectors.joining());
    }

    private static String codes(JsonNode row) {
        return String.join(" ", row.path("fieldErrors").findValuesAsString("code"));
    }

    private static void assertCounts(Api.Answer job, int created, int updated, int unchanged, int refused) {
        var counts = job.json().path("counts");
        assertThat(new int[] {
                    counts.path("created").asInt(),
                    counts.path("updated").asInt(),
                    counts.path("unchanged").asInt(),
                    counts.path("refused").asInt()
                })
                .as(job.text().substring(0, Math.min(2_000, job.text().length())))
                .containsExactly(created, updated, unchanged, refused);
    }

    private Api.Answer preview(String csv) {
        return upload("members.csv", csv.getBytes(StandardCharsets.UTF_8), null);
    }

    private Api.Answer apply(Api.Answer preview) {
        return api.as(People.admin(association))
                .post("/member-imports/" + preview.id() + "/application", Map.of())
                .expect(200);
    }

    private boolean undoable(Api.Answer job) {
        var shown = api.as(People.admin(association))
                .get("/member-imports/" + job.id())
                .expect(200)
                .json();
        return shown.path("undoable").asBoolean();
    }

    private Api.Answer undo(Api.Answer job) {
        return api.as(People.admin(association)).post("/member-imports/" + job.id() + "/undo", Map.of());
    }

    private Api.Answer upload(String name, byte[] file, String mapping) {
        return People.upload(api.as(People.admin(association)), name, file, mapping);
    }
}
