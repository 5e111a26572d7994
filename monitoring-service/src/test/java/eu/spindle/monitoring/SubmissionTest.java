package eu.spindle.monitoring;

import static eu.spindle.monitoring.MonitoringFixture.orderly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestKafka;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A firm's figures from the first entry to approval. */
@SpindleTest
class SubmissionTest {

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private MonitoringFixture.Home home;
    private UUID firm;
    private UUID cycle;
    private String path;

    @BeforeEach
    void openCycle() {
        home = new MonitoringFixture(api, outbox, database, transactions).association();
        firm = home.firm("Drehwerk Muster", "medium");
        cycle = home.openCycle();
        path = "/cycles/" + cycle + "/submissions/" + firm;
    }

    @Test
    void isNotAwaitedOfAFirmThatLeft() {
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        Api.As officer = home.person(null, Role.ASSOCIATION_OFFICER);
        owner.patch(path, Map.of("figures", orderly()), "If-Match", "\"0\"").expect(200);
        String lines = "/cycles/" + cycle + "/submissions";
        assertThat(officer.get(lines).json().path("submissions")).hasSize(1);

        home.leaves(firm);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> officer.get(lines).json().path("submissions").isEmpty());
        assertThat(officer.post("/cycles/" + cycle + "/reminders", null)
                        .expect(200)
                        .json()
                        .path("firms")
                        .asInt())
                .isZero();
        assertThat(owner.get(path).expect(200).json().path("figures")).isNotEmpty();
    }

    @Test
    void remindsWhoHasNotSentAnythingAndNobodyElse() {
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        Api.As officer = home.person(null, Role.ASSOCIATION_OFFICER);
        String reminders = "/cycles/" + cycle + "/reminders";
        assertThat(owner.post(reminders, null).status()).isEqualTo(403);
        assertThat(officer.post(reminders, null)
                        .expect(200)
                        .json()
                        .path("firms")
                        .asInt())
                .isEqualTo(1);
        owner.patch(path, Map.of("figures", orderly()), "If-Match", "\"0\"").expect(200);
        owner.send(
                        "POST",
                        path + "/submission",
                        null,
                        "If-Match",
                        owner.get(path).etag())
                .expect(200);
        assertThat(officer.post(reminders, null)
                        .expect(200)
                        .json()
                        .path("firms")
                        .asInt())
                .isZero();
    }

    @Test
    void goesFromDraftToApproval() {
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        var fresh = owner.get(path).expect(200);
        assertThat(fresh.json().path("state").asString()).isEqualTo("not-started");

        var draft = owner.patch(path, Map.of("figures", orderly()), "If-Match", fresh.etag())
                .expect(200);
        assertThat(draft.json().path("state").asString()).isEqualTo("draft");
        assertThat(draft.json().path("findings")).isEmpty();
        assertThat(draft.json().path("completeness").asInt()).isEqualTo(88);
        assertThat(draft.json().path("missing").get(0).asString()).isEqualTo("cases");

        var submitted = owner.send("POST", path + "/submission", null, "If-Match", draft.etag())
                .expect(200);
        assertThat(submitted.json().path("inTime").asBoolean()).isTrue();
        var returned = home.officer()
                .send("POST", path + "/return", Map.of("reason", "Waste looks low"), "If-Match", submitted.etag())
                .expect(200);
        assertThat(returned.json().path("reason").asString()).isEqualTo("Waste looks low");
        var mended = owner.patch(path, Map.of("figures", Map.of("waste", "2200")), "If-Match", returned.etag())
                .expect(200);
        var again = owner.send("POST", path + "/submission", null, "If-Match", mended.etag())
                .expect(200);
        var review = home.officer()
                .send("POST", path + "/review", null, "If-Match", again.etag())
                .expect(200);
        var approved = home.officer()
                .send("POST", path + "/approval", null, "If-Match", review.etag())
                .expect(200);
        assertThat(approved.json().path("state").asString()).isEqualTo("approved");
        assertThat(owner.patch(path, Map.of("figures", Map.of("waste", "1")), "If-Match", approved.etag())
                        .problem(409))
                .isEqualTo("submission-locked");

        var indicators = owner.get("/enterprises/" + firm + "/indicators")
                .expect(200)
                .json()
                .path("indicators");
        assertThat(indicators).hasSize(5);
        assertThat(indicators.get(0).path("years").get(0).path("value").asString())
                .isEqualTo("5.71428571429");
        assertThat(indicators.get(2).path("years").get(0).path("state").asString())
                .isEqualTo("missing");
        assertThat(indicators.get(4).path("years").get(0).path("value").asString())
                .isEqualTo("2.2");
    }

    @Test
    void isToldInEventsThatKeepTheirContract() {
        home.approved(cycle, firm, orderly());

        TestKafka.await("spindle.cycles", message -> message.key().endsWith(cycle.toString()));
        var states = TestKafka.await(
                "spindle.submissions", 3, message -> message.key().endsWith(firm.toString()));
        states.forEach(Contracts::hold);
        var computed =
                TestKafka.await("spindle.progress", message -> message.key().endsWith(firm.toString()));
        Contracts.hold(computed);
        assertThat(new String(computed.value(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        "{\"indicator\":\"WPC-1.1\",\"state\":\"value\",\"value\":\"5.71428571429\",\"numerator\":\"40\",\"denominator\":\"7\"}");
    }

    @Test
    void tellsThoseWhomEachStepConcerns() {
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        String seen = owner.patch(path, Map.of("figures", orderly()), "If-Match", "\"0\"")
                .expect(200)
                .etag();
        seen = step(owner, "submission", seen);
        seen = step(home.officer(), "return", seen);
        seen = step(owner, "submission", seen);
        seen = step(home.officer(), "approval", seen);
        step(home.officer(), "reopening", seen);

        var notifications = TestKafka.await(
                "spindle.notifications",
                7,
                message -> ours(message) && !requested(message).startsWith("cycle-opened"));
        notifications.forEach(Contracts::hold);
        assertThat(notifications)
                .extracting(SubmissionTest::requested)
                .containsExactly(
                        "submission-submitted association-officer figures/" + cycle + "/" + firm,
                        "submission-returned enterprise-lead e/" + firm + "/figures/" + cycle,
                        "submission-returned enterprise-contributor e/" + firm + "/figures/" + cycle,
                        "submission-submitted association-officer figures/" + cycle + "/" + firm,
                        "submission-approved enterprise-lead e/" + firm + "/figures/" + cycle,
                        "submission-reopened enterprise-lead e/" + firm + "/figures/" + cycle,
                        "submission-reopened enterprise-contributor e/" + firm + "/figures/" + cycle);
    }

    @Test
    void remindsTheFirmsPeopleOfFiguresThatAreAwaited() {
        home.officer().post("/cycles/" + cycle + "/reminders", null).expect(200);
        var notifications = TestKafka.await(
                "spindle.notifications",
                2,
                message -> ours(message) && !requested(message).startsWith("cycle-opened"));
        notifications.forEach(Contracts::hold);
        assertThat(notifications)
                .extracting(SubmissionTest::requested)
                .containsExactly(
                        "figures-reminder enterprise-lead e/" + firm + "/figures/" + cycle,
                        "figures-reminder enterprise-contributor e/" + firm + "/figures/" + cycle);
    }

    @Test
    void tellsTheFirmsPeopleThatACycleOpens() {
        var notifications = TestKafka.await(
                "spindle.notifications",
                2,
                message -> ours(message) && requested(message).startsWith("cycle-opened"));
        notifications.forEach(Contracts::hold);
        assertThat(notifications)
                .extracting(SubmissionTest::requested)
                .contains(
                        "cycle-opened enterprise-lead e/" + firm + "/figures/" + cycle,
                        "cycle-opened enterprise-contributor e/" + firm + "/figures/" + cycle);
        assertThat(notifications)
                .allMatch(message -> JsonMapper.shared()
                        .readTree(message.value())
                        .path("deduplicationKey")
                        .asString()
                        .startsWith(cycle.toString()));
    }

    private boolean ours(ConsumerRecord<String, byte[]> message) {
        return TestKafka.header(message, "ce_association")
                .equals(home.association.id().toString());
    }

    private String step(Api.As person, String step, String seen) {
        return person.send("POST", path + "/" + step, Map.of("reason", "Because"), "If-Match", seen)
                .expect(200)
                .etag();
    }

    private static String requested(ConsumerRecord<String, byte[]> message) {
        var request = JsonMapper.shared().readTree(message.value());
        return request.path("template").asString() + " "
                + request.at("/to/role").asString() + " " + request.path("link").asString();
    }

    @Test
    void keepsBothEditorsOfDifferentFields() {
        Api.As one = home.person(firm, Role.ENTERPRISE_CONTRIBUTOR);
        Api.As other = home.person(firm, Role.ENTERPRISE_CONTRIBUTOR);
        String seen = one.patch(path, Map.of("figures", Map.of("emp_end", "43")), "If-Match", "\"0\"")
                .expect(200)
                .etag();

        one.patch(path, Map.of("figures", Map.of("waste", "10")), "If-Match", seen)
                .expect(200);
        var merged = other.patch(path, Map.of("figures", Map.of("acc_rec", "2")), "If-Match", seen)
                .expect(200);

        assertThat(merged.json().path("figures").path("waste").asString()).isEqualTo("10");
        assertThat(merged.json().path("figures").path("acc_rec").asString()).isEqualTo("2");
    }

    @Test
    void losesNothingWhenManyEnterAtOnce() throws Exception {
        List<String> fields = List.of("emp_start", "emp_end", "emp_trained", "acc_rec", "waste", "steps");
        Api.As person = home.person(firm, Role.ENTERPRISE_CONTRIBUTOR);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = fields.stream()
                    .map(field -> threads.submit(() -> person.patch(
                                    path, Map.of("figures", Map.of(field, "3")), "If-Match", "\"0\"")
                            .status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        var merged = person.get(path).expect(200).json();
        assertThat(merged.path("figures").propertyNames()).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(merged.path("revision").asInt()).isEqualTo(fields.size());
    }

    @Test
    void namesTheFieldThatSomebodyElseChanged() {
        Api.As one = home.person(firm, Role.ENTERPRISE_CONTRIBUTOR);
        Api.As other = home.person(firm, Role.ENTERPRISE_CONTRIBUTOR);
        one.patch(path, Map.of("figures", Map.of("waste", "10")), "If-Match", "\"0\"")
                .expect(200);

        var refused = other.patch(path, Map.of("figures", Map.of("waste", "11", "emp_end", "4")), "If-Match", "\"0\"")
                .expect(412);

        assertThat(refused.json().path("errors")).hasSize(1);
        assertThat(refused.json().path("errors").get(0).path("field").asString())
                .isEqualTo("figures.waste");
        assertThat(one.get(path).json().path("figures").has("emp_end")).isFalse();
        other.patch(path, Map.of("figures", Map.of("waste", "10")), "If-Match", "\"0\"")
                .expect(200);
    }

    @Test
    void refusesBadFiguresEachByItsField() {
        var figures = new HashMap<String, Object>(Map.of(
                "emp_end",
                "many",
                "hours_worked",
                "-1",
                "waste",
                "1.234",
                "acc_rec",
                "12345678901234567",
                "gone",
                "1"));
        var refused = home.person(firm, Role.ENTERPRISE_CONTRIBUTOR)
                .reading("de")
                .patch(path, Map.of("figures", figures), "If-Match", "\"0\"")
                .expect(422);

        var codes = new HashMap<String, String>();
        refused.json().path("errors").forEach(error -> {
            codes.put(error.path("field").asString(), error.path("code").asString());
            assertThat(error.path("detail").asString())
                    .doesNotContain("problem.")
                    .doesNotContain("{");
            assertThat(error.path("remedy").asString()).isNotEmpty();
        });
        assertThat(codes)
                .containsEntry("figures.emp_end", "figure-not-a-number")
                .containsEntry("figures.hours_worked", "figure-below-minimum")
                .containsEntry("figures.waste", "figure-too-many-decimals")
                .containsEntry("figures.acc_rec", "figure-too-many-digits")
                .containsEntry("figures.gone", "data-point-unknown");
        assertThat(home.officer().get(path).json().path("state").asString()).isEqualTo("not-started");
    }

    @Test
    void isNotHandedInWithErrorsOrUncommentedWarnings() {
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        var figures = new HashMap<>(orderly());
        figures.put("emp_trained", "50");
        figures.put("hours_worked", "170000");
        var draft = owner.patch(path, Map.of("figures", figures), "If-Match", "\"0\"")
                .expect(200);
        assertThat(draft.json().path("findings"))
                .extracting(finding -> finding.path("severity").asString())
                .contains("error", "warning");
        String seen = draft.etag();

        var refused =
                owner.send("POST", path + "/submission", null, "If-Match", seen).expect(422);
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("code").asString())
                .contains("finding-blocks", "finding-needs-comment");
        var read = owner.reading("de")
                .send("POST", path + "/submission", null, "If-Match", seen)
                .expect(422);
        assertThat(read.json().path("errors"))
                .extracting(error -> error.path("detail").asString())
                .contains(
                        "Das muss vor der Abgabe berichtigt werden (Teil größer als die Summe).",
                        "Das ist ungewöhnlich und braucht einen Kommentar (außerhalb des Üblichen).");

        seen = owner.patch(
                        path,
                        Map.of(
                                "figures", Map.of("emp_trained", "40"),
                                "comments", Map.of("hours_worked", "Three shifts since March")),
                        "If-Match",
                        seen)
                .expect(200)
                .etag();
        owner.send("POST", path + "/submission", null, "If-Match", seen).expect(200);
    }

    @Test
    void isRefusedWhenItHoldsLessThanTheCycleAsksFor() {
        var other = new MonitoringFixture(api, outbox, database, transactions).association();
        UUID small = other.firm("Späth Drehteile", "medium");
        assertThat(other.openCycle(List.of("emp_end", "gone"))
                        .expect(422)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("data-point-unknown");
        LocalDate today = TestAssociation.today();
        assertThat(other.officer()
                        .post(
                                "/cycles",
                                Map.of(
                                        "year", today.getYear() - 2,
                                        "opens", today.toString(),
                                        "due", today.toString(),
                                        "graceEnd", today.toString()))
                        .expect(201)
                        .json()
                        .path("minimum"))
                .extracting(JsonNode::asString)
                .containsExactly("emp_end");
        UUID asking = other.openCycle(List.of("emp_end", "hours_worked", "waste"))
                .expect(201)
                .id();
        String at = "/cycles/" + asking + "/submissions/" + small;
        Api.As owner = other.person(small, Role.ENTERPRISE_LEAD);
        var draft = owner.patch(at, Map.of("figures", Map.of("acc_rec", "0")), "If-Match", "\"0\"")
                .expect(200);
        assertThat(draft.json().path("unanswered")).hasSize(3);

        var refused = owner.send("POST", at + "/submission", null, "If-Match", draft.etag())
                .expect(422);
        assertThat(refused.json().path("code").asString()).isEqualTo("report-incomplete");
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("field").asString())
                .containsExactly("figures.emp_end", "figures.hours_worked", "figures.waste");

        var answered = owner.patch(
                        at,
                        Map.of("figures", Map.of("emp_end", "43", "hours_worked", "70000", "waste", "not-applicable")),
                        "If-Match",
                        draft.etag())
                .expect(200);
        assertThat(answered.json().path("unanswered")).isEmpty();
        assertThat(owner.send("POST", at + "/submission", null, "If-Match", answered.etag())
                        .expect(422)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("finding-needs-comment");
        var reasoned = owner.patch(
                        at, Map.of("comments", Map.of("waste", "The landlord takes it")), "If-Match", answered.etag())
                .expect(200);
        var submitted = owner.send("POST", at + "/submission", null, "If-Match", reasoned.etag())
                .expect(200);
        other.officer()
                .send("POST", at + "/approval", null, "If-Match", submitted.etag())
                .expect(200);
        var indicators =
                owner.get("/enterprises/" + small + "/indicators").expect(200).json();
        assertThat(indicators.at("/indicators/4/years/0/state").asString()).isEqualTo("not-applicable");
    }

    @Test
    void keepsWhenItWasSubmittedFirst() {
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        String seen = owner.patch(path, Map.of("figures", orderly()), "If-Match", "\"0\"")
                .expect(200)
                .etag();
        var first =
                owner.send("POST", path + "/submission", null, "If-Match", seen).expect(200);
        String returned = step(home.officer(), "return", first.etag());
        var second = owner.send("POST", path + "/submission", null, "If-Match", returned)
                .expect(200);
        String instant = first.json().path("submittedAt").asString();
        assertThat(first.json().path("latestSubmittedAt").asString()).isEqualTo(instant);
        assertThat(second.json().path("submittedAt").asString()).isEqualTo(instant);
        assertThat(second.json().path("latestSubmittedAt").asString()).isGreaterThan(instant);
    }

    @Test
    void asksAgainWhenTheFigureThatACommentExplainsIsChanged() {
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        var figures = new HashMap<>(orderly());
        figures.put("hours_worked", "170000");
        var comment = Map.of("comments", Map.of("hours_worked", "Three shifts since March"));
        String seen = owner.patch(path, Map.of("figures", figures), "If-Match", "\"0\"")
                .expect(200)
                .etag();
        var explained = owner.patch(path, comment, "If-Match", seen).expect(200);
        assertThat(explained.json().path("findings"))
                .allMatch(finding -> finding.path("commented").asBoolean());
        var changed = owner.patch(
                        path, Map.of("figures", Map.of("hours_worked", "180000")), "If-Match", explained.etag())
                .expect(200);
        assertThat(changed.json().at("/comments/hours_worked").asString()).isEqualTo("Three shifts since March");
        assertThat(changed.json().path("findings"))
                .isNotEmpty()
                .noneMatch(finding -> finding.path("commented").asBoolean());
        owner.send("POST", path + "/submission", null, "If-Match", changed.etag())
                .expect(422);
        var confirmed = owner.patch(path, comment, "If-Match", changed.etag()).expect(200);
        assertThat(confirmed.json().path("findings"))
                .allMatch(finding -> finding.path("commented").asBoolean());
        assertThat(owner.patch(path, comment, "If-Match", confirmed.etag())
                        .expect(200)
                        .etag())
                .isEqualTo(confirmed.etag());
        owner.send("POST", path + "/submission", null, "If-Match", confirmed.etag())
                .expect(200);
    }

    @Test
    void isNotApprovedByWhoeverEnteredAFigure() {
        var officer = home.person(null, Role.ASSOCIATION_OFFICER);
        String seen = officer.patch(path, Map.of("figures", orderly()), "If-Match", "\"0\"")
                .expect(200)
                .etag();
        seen = home.person(firm, Role.ENTERPRISE_LEAD)
                .send("POST", path + "/submission", null, "If-Match", seen)
                .expect(200)
                .etag();

        assertThat(officer.send("POST", path + "/approval", null, "If-Match", seen)
                        .problem(403))
                .isEqualTo("approval-of-own-entry");
        home.officer().send("POST", path + "/approval", null, "If-Match", seen).expect(200);
    }

    @Test
    void isHandedInOnlyByTheOwner() {
        Api.As contributor = home.person(firm, Role.ENTERPRISE_CONTRIBUTOR);
        String seen = contributor
                .patch(path, Map.of("figures", orderly()), "If-Match", "\"0\"")
                .expect(200)
                .etag();
        contributor.send("POST", path + "/submission", null, "If-Match", seen).expect(403);
    }

    @Test
    void isRefusedAfterClosingUnlessReopened() {
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        home.approved(cycle, firm, orderly());
        UUID late = home.firm("Späth Drehteile", "small");
        String seen = home.officer().get("/cycles/" + cycle).etag();
        home.officer()
                .send("POST", "/cycles/" + cycle + "/closing", Map.of("reason", "All in"), "If-Match", seen)
                .expect(200);

        assertThat(home.person(late, Role.ENTERPRISE_LEAD)
                        .patch(
                                "/cycles/" + cycle + "/submissions/" + late,
                                Map.of("figures", Map.of("waste", "1")),
                                "If-Match",
                                "\"0\"")
                        .problem(409))
                .isEqualTo("cycle-closed");
        seen = home.officer()
                .send(
                        "POST",
                        path + "/reopening",
                        Map.of("reason", "Waste was wrong"),
                        "If-Match",
                        owner.get(path).etag())
                .expect(200)
                .etag();
        seen = owner.patch(
                        path,
                        Map.of("figures", Map.of("waste", "1300"), "reason", "Second container"),
                        "If-Match",
                        seen)
                .expect(200)
                .etag();
        owner.send("POST", path + "/submission", null, "If-Match", seen).expect(200);
    }

    @Test
    void keepsEveryChangeWithItsReason() {
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        String seen = owner.patch(path, Map.of("figures", Map.of("waste", "10")), "If-Match", "\"0\"")
                .expect(200)
                .etag();
        owner.patch(path, Map.of("figures", Map.of("waste", "12"), "reason", "Weighed again"), "If-Match", seen)
                .expect(200);

        var page = owner.get(path + "/changes?limit=1").expect(200).json();
        var latest = page.path("items").get(0);
        assertThat(latest.path("before").asString()).isEqualTo("10");
        assertThat(latest.path("after").asString()).isEqualTo("12");
        assertThat(latest.path("reason").asString()).isEqualTo("Weighed again");
        var first = owner.get(
                        path + "/changes?limit=1&after=" + page.path("next").asString())
                .expect(200)
                .json();
        assertThat(first.path("items").get(0).path("after").asString()).isEqualTo("10");
        assertThat(first.path("next").isNull()).isTrue();
    }

    @Test
    void isSeenByNoOtherFirm() {
        UUID other = home.firm("Fräserei Beispiel", "small");
        home.person(other, Role.ENTERPRISE_LEAD).get(path).expect(404);
        home.person(other, Role.ENTERPRISE_LEAD)
                .patch(path, Map.of("figures", Map.of("waste", "1")), "If-Match", "\"0\"")
                .expect(404);
    }
}
