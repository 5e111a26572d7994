package eu.spindle.monitoring;

import static eu.spindle.monitoring.MonitoringFixture.orderly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** Bulk entry of figures, for one firm and for many. */
@SpindleTest
class BulkEntryTest {

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private MonitoringFixture.Home home;
    private UUID cycle;
    private UUID one;
    private UUID other;

    @BeforeEach
    void openCycle() {
        home = new MonitoringFixture(api, outbox, database, transactions).association();
        one = home.firm("Drehwerk Muster", "medium");
        other = home.firm("Fräserei Beispiel", "small");
        cycle = home.openCycle();
    }

    @Test
    void entersAWideTableOnceHoweverOftenItIsSent() {
        String csv = "enterprise;emp_end;waste;policy\nDrehwerk Muster;43;1200,5;ja\nFräserei Beispiel;12;;nein\n";

        JsonNode dry = send(csv, "dryRun=true");
        assertThat(dry.path("created").asInt()).isEqualTo(5);
        assertThat(figures(one).isEmpty()).isTrue();

        assertThat(send(csv, "dryRun=false").path("created").asInt()).isEqualTo(5);
        assertThat(figures(one).path("waste").asString()).isEqualTo("1200.5");
        assertThat(figures(one).path("policy").asString()).isEqualTo("true");
        assertThat(figures(other).has("waste")).isFalse();

        JsonNode again = send(csv, "dryRun=false");
        assertThat(again.path("unchanged").asInt()).isEqualTo(5);
        JsonNode updated = send(csv.replace("43", "44"), "dryRun=false");
        assertThat(updated.path("updated").asInt()).isEqualTo(1);
        assertThat(updated.path("cells").get(0).path("before").asString()).isEqualTo("43");
    }

    @Test
    void savesValidCellsAndReportsTheOthers() {
        String csv = """
                enterprise,data_point,value,comment
                Drehwerk Muster,emp_end,43,counted
                Drehwerk Muster,waste,much,
                Drehwerk Muster,acc_rec,1,
                Nobody,acc_rec,1,
                Drehwerk Muster,acc_rec,2,
                Drehwerk Muster,gone,2,
                Fräserei Beispiel,hours_worked,"1,500",
                Fräserei Beispiel,cases,3,
                """;

        JsonNode report = send(csv, "dryRun=false");

        assertThat(report.path("created").asInt()).isEqualTo(1);
        assertThat(report.path("cells"))
                .extracting(cell -> cell.path("row").asInt() + " "
                        + cell.path("problem").path("code").asString(""))
                .containsExactly(
                        "2 ",
                        "3 figure-not-a-number",
                        "4 entry-twice",
                        "5 enterprise-unknown",
                        "6 entry-twice",
                        "7 data-point-unknown",
                        "8 ambiguous-number",
                        "9 figure-not-a-class");
        assertThat(report.path("cells").get(2).path("problem").path("detail").asString())
                .contains("row 6");
        assertThat(report.path("cells").get(4).path("problem").path("detail").asString())
                .contains("row 4");
        assertThat(figures(one).path("emp_end").asString()).isEqualTo("43");
    }

    @Test
    void reportsAnAmbiguousNumberWithBothValues() {
        String csv = "enterprise;emp_end;waste\nDrehwerk Muster;43;1.000\n";

        JsonNode asked = send(csv, "dryRun=false").path("cells").get(1);
        assertThat(asked.at("/problem/code").asString()).isEqualTo("ambiguous-number");
        assertThat(asked.at("/problem/detail").asString()).contains("1.000", "1 ", "1000");
        assertThat(asked.path("meanings").valueStream().map(JsonNode::asString)).containsExactly("1", "1000");
        assertThat(figures(one).has("waste")).isFalse();

        send(csv, "dryRun=false&decimal=comma");
        assertThat(figures(one).path("waste").asString()).isEqualTo("1000");
        send(csv, "dryRun=false&decimal=point");
        assertThat(figures(one).path("waste").asString()).isEqualTo("1");
        send(csv + "Fräserei Beispiel;;12,5\n", "dryRun=false");
        assertThat(figures(one).path("waste").asString()).isEqualTo("1000");
        assertThat(post(csv, "decimal=dot").problem(422)).isEqualTo("invalid");
    }

    @Test
    void readsAWorkbookAndJson() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Zahlen");
            sheet.value(0, 0, "enterprise");
            sheet.value(0, 1, "emp_end");
            sheet.value(0, 2, "waste");
            sheet.value(1, 0, one.toString());
            sheet.value(1, 1, 43);
            sheet.value(1, 2, 1200.5);
        }
        JsonNode report = home.officer()
                .send(
                        "POST",
                        "/cycles/" + cycle + "/entries?dryRun=false",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        BodyPublishers.ofByteArray(bytes.toByteArray()))
                .expect(200)
                .json();
        assertThat(report.path("created").asInt()).isEqualTo(2);
        assertThat(figures(one).path("waste").asString()).isEqualTo("1200.5");

        JsonNode fromJson = home.person(one, Role.ENTERPRISE_CONTRIBUTOR)
                .send(
                        "POST",
                        "/cycles/" + cycle + "/entries?dryRun=false",
                        "{\"entries\": [{\"dataPoint\": \"acc_rec\", \"value\": \"2\"}," + " {\"enterprise\": \""
                                + other + "\", \"dataPoint\": \"acc_rec\", \"value\": \"2\"}]}")
                .expect(200)
                .json();
        assertThat(fromJson.path("created").asInt()).isEqualTo(1);
        assertThat(fromJson.path("cells").get(1).path("problem").path("code").asString())
                .isEqualTo("enterprise-unknown");
        assertThat(figures(other).isEmpty()).isTrue();
    }

    @Test
    void changesNothingForLockedFirms() {
        home.approved(cycle, one, orderly());
        JsonNode report = send("enterprise;waste\nDrehwerk Muster;1\nFräserei Beispiel;2\n", "dryRun=false");
        assertThat(report.path("created").asInt()).isEqualTo(1);
        assertThat(report.path("cells").get(0).path("problem").path("code").asString())
                .isEqualTo("submission-locked");
        assertThat(figures(one).path("waste").asString()).isEqualTo("1200.5");
    }

    @Test
    void refusesWhatIsNoTableOfFigures() {
        assertThat(post("enterprise;;\nx;;\n", "dryRun=true").problem(422)).isEqualTo("entry-heading-unknown");
        assertThat(post("enterprise;waste;waste\nx;1;2\n", "dryRun=true").problem(422))
                .isEqualTo("entry-column-twice");
        assertThat(post("\u0000\u0001", "dryRun=true").problem(422)).isEqualTo("file-not-a-sheet");
    }

    @Test
    void refusesJsonOfAnyOtherShapeWithItsPlace() {
        assertThat(place("{\"entries\": 5}")).isEqualTo("entries");
        assertThat(place("[]")).isEqualTo("entries");
        assertThat(place("[{\"dataPoint\": \"waste\", \"value\": \"1\"}]")).isEqualTo("entries");
        assertThat(place("{}")).isEqualTo("entries");
        assertThat(place("{\"entries\": []}")).isEqualTo("entries");
        assertThat(place("{\"figures\": []}")).isEqualTo("figures");
        assertThat(place("{\"entries\": [{}, 7]}")).isEqualTo("entries[1]");
        assertThat(place("{\"entries\": [{\"value\": {\"a\": 1}}]}")).isEqualTo("entries[0].value");
        assertThat(post("{\"entries\": [", "dryRun=true").problem(400)).isEqualTo("unreadable");
        assertThat(post("[".repeat(5_000), "dryRun=true").status()).isIn(400, 422);
    }

    @Test
    void returnsAResultForEveryLine() {
        JsonNode report = send(
                "enterprise;emp_end;waste\n"
                        + "Drehwerk Muster;43;\"12\n"
                        + "Fräserei Beispiel;12;7\n"
                        + "\n"
                        + "enterprise;emp_end;waste\n"
                        + "Drehwerk Muster;41;8;9\n"
                        + "Drehwerk Muster;;\n"
                        + "Drehwerk Muster;1E999999999;6\n",
                "dryRun=true");
        assertThat(report.path("cells"))
                .extracting(cell -> cell.path("row").asInt() + " "
                        + cell.path("result").asString() + " "
                        + cell.path("problem").path("code").asString())
                .containsExactly(
                        "2 refused cell-quote-open",
                        "3 created ",
                        "3 created ",
                        "5 refused row-repeats-heading",
                        "6 refused row-exceeds-heading",
                        "8 refused figure-not-a-number",
                        "8 created ");
        assertThat(report.path("skipped"))
                .extracting(row -> row.path("row").asInt() + " "
                        + row.path("problem").path("code").asString())
                .containsExactly("4 row-blank", "7 row-without-figures");
    }

    @Test
    void rejectsABodyOverTheDeclaredLimit() {
        byte[] large = new byte[(20 << 20) + 1];
        for (var body : new BodyPublisher[] {
            BodyPublishers.ofByteArray(large), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))
        }) {
            var answer = home.officer().send("POST", "/cycles/" + cycle + "/entries", "text/csv", body);
            assertThat(answer.problem(413)).isEqualTo("body-too-large");
            assertThat(answer.json().path("detail").asString()).contains("20 MB");
        }
        assertThat(home.officer()
                        .send(
                                "PUT",
                                "/cycles/" + cycle + "/submissions/" + one,
                                "application/json",
                                BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]))
                        .problem(413))
                .isEqualTo("body-too-large");
    }

    @Test
    void readsNoTableOfMoreEntriesThanItCanAnswer() {
        var columns = IntStream.range(0, 390).mapToObj(column -> "c" + column).collect(Collectors.joining(","));
        String table = "enterprise," + columns + "\n" + ("x" + ",1".repeat(390) + "\n").repeat(1_000);

        Api.Answer answer = post(table, "dryRun=true");

        assertThat(answer.problem(422)).isEqualTo("invalid");
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo("too-many");
    }

    @Test
    void refusesACommentThatIsTooLongWithItsCellOnly() {
        String entries = """
                {"entries":[{"enterprise":"Drehwerk Muster","dataPoint":"emp_end","value":"43","comment":"%s"},
                            {"enterprise":"Drehwerk Muster","dataPoint":"waste","value":"7"}]}""".formatted("x".repeat(2_001));

        for (String query : List.of("dryRun=true", "dryRun=false")) {
            assertThat(send(entries, query).path("cells"))
                    .as(query)
                    .extracting(cell -> cell.path("result").asString() + " "
                            + cell.path("problem").path("code").asString(""))
                    .containsExactly("refused text-too-long", "created ");
        }
    }

    private String place(String json) {
        return home.officer()
                .send("POST", "/cycles/" + cycle + "/entries?dryRun=true", json)
                .expect(422)
                .json()
                .path("errors")
                .path(0)
                .path("field")
                .asString();
    }

    @Test
    void moreThanThereAreConnectionsFinishAtOnce() {
        Api.As officer = home.officer();
        String csv = "enterprise;waste\nDrehwerk Muster;%d\n";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(number -> threads.submit(
                            () -> underKey(officer, csv.formatted(number), "dryRun=true", "many-" + number)))
                    .toList();
            assertThat(answers)
                    .extracting(answer -> answer.get().response().statusCode())
                    .containsOnly(200);
        }
    }

    @Test
    void manyThatEnterForOneFirmAtOnceAllSucceed() throws Exception {
        Api.As officer = home.officer();
        String csv = "enterprise;waste\nDrehwerk Muster;%d\n";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(number -> threads.submit(
                            () -> underKey(officer, csv.formatted(number), "dryRun=false", "one-firm-" + number)))
                    .toList();
            var reports = new ArrayList<JsonNode>();
            for (Future<Api.Answer> answer : answers) {
                reports.add(answer.get().expect(200).json());
            }
            assertThat(reports)
                    .extracting(report -> report.path("refused").asInt())
                    .containsOnly(0);
            // One after the other: only the first found nothing, and each found the result of the one before.
            assertThat(reports)
                    .extracting(report -> report.path("created").asInt())
                    .filteredOn(created -> created == 1)
                    .hasSize(1);
            assertThat(reports)
                    .extracting(report -> report.path("cells").get(0).path("before"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void isAnsweredTheSameUnderTheSameKeyAndNotEnteredAgain() {
        Api.As officer = home.officer();
        String csv = "enterprise;waste\nDrehwerk Muster;7\n";
        JsonNode first =
                underKey(officer, csv, "dryRun=false", "same").expect(200).json();
        assertThat(underKey(officer, "enterprise;waste\nDrehwerk Muster;8\n", "dryRun=false", "between")
                        .expect(200)
                        .json()
                        .path("updated")
                        .asInt())
                .isEqualTo(1);
        assertThat(underKey(officer, csv, "dryRun=false", "same").expect(200).json())
                .isEqualTo(first);
        assertThat(underKey(officer, csv + "Nobody;1\n", "dryRun=false", "same").problem(409))
                .isEqualTo("idempotency-key-reused");
        assertThat(figures(one).path("waste").asString()).isEqualTo("8");
    }

    @Test
    void aRepetitionDuringTheFirstRequestGetsRetryAfter() throws Exception {
        Api.As officer = home.officer();
        send("enterprise;waste\nDrehwerk Muster;1\n", "dryRun=false");
        String csv = "enterprise;waste\nDrehwerk Muster;7\n";
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> holder = threads.submit(() -> home.within(status -> {
                database.sql("select 1 from submission where cycle_id = ? for update")
                        .param(cycle)
                        .query(Integer.class)
                        .list();
                held.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            held.await();
            Future<Api.Answer> first = threads.submit(() -> underKey(officer, csv, "dryRun=false", "twice"));
            try {
                await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 1);
                Future<Api.Answer> second = threads.submit(() -> underKey(officer, csv, "dryRun=false", "twice"));
                await().atMost(Duration.ofSeconds(20)).until(() -> second.isDone() || waiting() == 2);
                assertThat(second.isDone()).isTrue();
                assertThat(second.get().problem(409)).isEqualTo("request-in-progress");
                assertThat(second.get().response().headers().firstValue("Retry-After"))
                        .contains("3");
            } finally {
                release.countDown();
            }
            holder.get();
            JsonNode entered = first.get().expect(200).json();
            assertThat(entered.path("updated").asInt()).isEqualTo(1);
            assertThat(underKey(officer, csv, "dryRun=false", "twice")
                            .expect(200)
                            .json())
                    .isEqualTo(entered);
        }
    }

    @Test
    void aKeyIsFreeAgainSoonAfterItsProcessHasDied() {
        UUID person = UUID.randomUUID();
        Api.As officer = home.personOf(person, null, Role.ASSOCIATION_OFFICER);
        String csv = "enterprise;waste\nDrehwerk Muster;7\n";
        leaseUntil("now() + interval '20 seconds'", person);
        assertThat(underKey(officer, csv, "dryRun=false", "died").problem(409)).isEqualTo("request-in-progress");
        assertThat(figures(one).has("waste")).isFalse();
        home.within(status -> database.sql("update idempotency_record set leased_until = now() - interval '1 second'")
                .update());
        underKey(officer, csv, "dryRun=false", "died").expect(200);
        assertThat(figures(one).path("waste").asString()).isEqualTo("7");
    }

    @Test
    void aRefusedEntryFreesItsKey() {
        Api.As officer = home.officer();
        assertThat(underKey(officer, "{\"entries\":", "dryRun=false", "mended").status())
                .isBetween(400, 422);
        underKey(officer, "enterprise;waste\nDrehwerk Muster;7\n", "dryRun=false", "mended")
                .expect(200);
    }

    private void leaseUntil(String until, UUID person) {
        home.within(status -> database.sql("""
                        insert into idempotency_record (association_id, caller_id, key, request, lease_id, leased_until)
                        values (?, ?, 'died', '', gen_random_uuid(), %s)""".formatted(until))
                .params(home.association.id(), person)
                .update());
    }

    private int waiting() {
        return database.sql("""
                        select count(*) from pg_stat_activity
                         where datname = current_database() and wait_event_type = 'Lock'""").query(Integer.class).single();
    }

    private Api.Answer underKey(Api.As officer, String file, String query, String key) {
        return officer.send(
                "POST",
                "/cycles/" + cycle + "/entries?" + query,
                "text/csv",
                BodyPublishers.ofByteArray(file.getBytes(StandardCharsets.UTF_8)),
                "Idempotency-Key",
                key);
    }

    private JsonNode send(String file, String query) {
        return post(file, query).expect(200).json();
    }

    private Api.Answer post(String file, String query) {
        return home.officer()
                .send(
                        "POST",
                        "/cycles/" + cycle + "/entries?" + query,
                        "text/csv",
                        BodyPublishers.ofByteArray(file.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode figures(UUID firm) {
        return home.officer()
                .get("/cycles/" + cycle + "/submissions/" + firm)
                .expect(200)
                .json()
                .path("figures");
    }
}
