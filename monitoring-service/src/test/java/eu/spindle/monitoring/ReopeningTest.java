package eu.spindle.monitoring;

import static eu.spindle.monitoring.MonitoringFixture.orderly;
import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestKafka;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Reopening a closed cycle, for all firms or for one. */
@SpindleTest
class ReopeningTest {

    private static final LocalDate TODAY = TestAssociation.today();

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
    void closedCycle() {
        home = new MonitoringFixture(api, outbox, database, transactions).association();
        firm = home.firm("Drehwerk Muster", "medium");
        cycle = home.openCycle();
        path = "/cycles/" + cycle + "/submissions/" + firm;
    }

    @Test
    void aClosedCycleIsOpenedAgainForAll() {
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        assertThat(reopen(TODAY.plusDays(20), TODAY.plusDays(30)).problem(409)).isEqualTo("cycle-not-closed");
        home.close(cycle);
        assertThat(enter(owner).problem(409)).isEqualTo("cycle-closed");
        assertThat(errors(reopen(TODAY.minusDays(1), TODAY.plusDays(30)))).containsExactly("due reopening-over");
        var open = reopen(TODAY.plusDays(20), TODAY.plusDays(30)).expect(200);
        assertThat(open.json().path("state").asString()).isEqualTo("open");
        assertThat(open.json().path("closedAt").isNull()).isTrue();
        enter(owner).expect(200);
        assertThat(home.person(null, Role.ASSOCIATION_ADMIN)
                        .get("/audit-log")
                        .expect(200)
                        .text())
                .contains("cycle.reopened")
                .contains("The fair was late");
    }

    @Test
    void oneFirmIsGivenMoreTimeThanTheOthers() {
        UUID other = home.firm("Späth Drehteile", "small");
        home.close(cycle);
        extend(TODAY.minusDays(1)).expect(422);
        extend(TODAY.plusYears(3)).expect(422);
        assertThat(home.person(firm, Role.ENTERPRISE_LEAD)
                        .send("PUT", path + "/extension", Map.of("until", TODAY.toString(), "reason", "Please"))
                        .status())
                .isEqualTo(403);
        extend(TODAY).expect(204);

        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        var draft = enter(owner).expect(200);
        assertThat(draft.json().path("takesFigures").asBoolean()).isTrue();
        assertThat(draft.json().at("/extension/reason").asString()).isEqualTo("A fire in the office");
        var submitted = owner.send("POST", path + "/submission", null, "If-Match", draft.etag())
                .expect(200);
        assertThat(submitted.json().path("inTime").asBoolean()).isTrue();
        assertThat(home.person(other, Role.ENTERPRISE_LEAD)
                        .patch(
                                "/cycles/" + cycle + "/submissions/" + other,
                                Map.of("figures", orderly()),
                                "If-Match",
                                "\"0\"")
                        .problem(409))
                .isEqualTo("cycle-closed");
        var told = TestKafka.await("spindle.cycles", message -> message.key().endsWith(firm.toString()));
        Contracts.hold(told);
    }

    @Test
    void anExtensionEndsWithItsLastDay() {
        home.close(cycle);
        extend(TODAY).expect(204);
        home.within(status -> database.sql("update extension set until = current_date - 5 where cycle_id = ?")
                .param(cycle)
                .update());
        assertThat(enter(home.person(firm, Role.ENTERPRISE_LEAD)).problem(409)).isEqualTo("cycle-closed");
        home.within(status -> database.sql("update cycle_transition set due_at = now() where cycle_id = ?")
                .param(cycle)
                .update());
        var told = TestKafka.await("spindle.cycles", 2, message -> message.key().endsWith(firm.toString()));
        told.forEach(Contracts::hold);
        assertThat(told)
                .extracting(message -> JsonMapper.shared()
                        .readTree(message.value())
                        .path("state")
                        .asString())
                .containsExactly("granted", "ended");
    }

    @Test
    void aFirmAsksAndIsGrantedUntilADay() {
        Api.As contributor = home.person(firm, Role.ENTERPRISE_CONTRIBUTOR);
        assertThat(ask(contributor).problem(409)).isEqualTo("reopening-not-needed");
        home.close(cycle);
        var asked = ask(contributor).expect(201);
        assertThat(asked.json().path("state").asString()).isEqualTo("open");
        assertThat(ask(contributor).problem(409)).isEqualTo("reopening-asked");
        assertThat(home.officer()
                        .get("/reopening-requests?state=open&cycle=" + cycle)
                        .expect(200)
                        .json()
                        .at("/items/0/enterpriseName")
                        .asString())
                .isEqualTo("Drehwerk Muster");
        assertThat(decide(asked, Map.of("granted", true, "reason", "Yes")).status())
                .isEqualTo(422);
        var granted = decide(
                        asked,
                        Map.of("granted", true, "until", TODAY.plusDays(7).toString(), "reason", "Until next week"))
                .expect(200);
        assertThat(granted.json().path("state").asString()).isEqualTo("granted");
        assertThat(decide(granted, Map.of("granted", false, "reason", "No")).problem(409))
                .isEqualTo("reopening-decided");
        enter(contributor).expect(200);
        assertThat(templates(3))
                .containsExactlyInAnyOrder(
                        "reopening-requested association-officer",
                        "extension-granted enterprise-lead",
                        "extension-granted enterprise-contributor");
    }

    @Test
    void aFirmAsksAndIsDeclinedWithAReason() {
        home.close(cycle);
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        var asked = ask(owner).expect(201);
        decide(asked, Map.of("granted", false, "reason", "The report is printed"))
                .expect(200);
        assertThat(owner.get("/reopening-requests?cycle=" + cycle)
                        .expect(200)
                        .json()
                        .at("/items/0/verdict")
                        .asString())
                .isEqualTo("The report is printed");
        assertThat(enter(owner).problem(409)).isEqualTo("cycle-closed");
        assertThat(templates(3))
                .containsExactlyInAnyOrder(
                        "reopening-requested association-officer",
                        "reopening-declined enterprise-lead",
                        "reopening-declined enterprise-contributor");
        ask(owner).expect(201);
    }

    @Test
    void whatWasApprovedIsReopenedAndWhatWasSubmittedIsReturned() {
        UUID other = home.firm("Späth Drehteile", "medium");
        home.approved(cycle, firm, orderly());
        Api.As late = home.person(other, Role.ENTERPRISE_LEAD);
        String theirs = "/cycles/" + cycle + "/submissions/" + other;
        String seen = late.patch(theirs, Map.of("figures", orderly()), "If-Match", "\"0\"")
                .expect(200)
                .etag();
        late.send("POST", theirs + "/submission", null, "If-Match", seen).expect(200);
        home.close(cycle);
        for (var one : Map.of(firm, "reopened", other, "returned").entrySet()) {
            Api.As owner = home.person(one.getKey(), Role.ENTERPRISE_LEAD);
            String at = "/cycles/" + cycle + "/submissions/" + one.getKey();
            var asked = owner.post(at + "/reopening-requests", Map.of("reason", "A slip"))
                    .expect(201);
            decide(asked, Map.of("granted", true, "until", TODAY.toString(), "reason", "Go on"))
                    .expect(200);
            assertThat(owner.get(at).json().path("state").asString()).isEqualTo(one.getValue());
        }
    }

    @Test
    void nobodyDecidesOnTheirOwnRequest() {
        home.close(cycle);
        UUID both = UUID.randomUUID();
        var asked = home.personOf(both, firm, Role.ENTERPRISE_LEAD)
                .post(path + "/reopening-requests", Map.of("reason", "A slip"))
                .expect(201);
        assertThat(home.personOf(both, null, Role.ASSOCIATION_OFFICER)
                        .send(
                                "POST",
                                "/reopening-requests/" + asked.id() + "/decision",
                                Map.of("granted", false, "reason", "No"),
                                "If-Match",
                                asked.etag())
                        .problem(403))
                .isEqualTo("reopening-own");
    }

    @Test
    void requestsAreSeenByNoOtherFirm() {
        UUID other = home.firm("Fräserei Beispiel", "small");
        home.close(cycle);
        ask(home.person(firm, Role.ENTERPRISE_LEAD)).expect(201);
        Api.As stranger = home.person(other, Role.ENTERPRISE_LEAD);
        assertThat(stranger.get("/reopening-requests").expect(200).json().path("items"))
                .isEmpty();
        assertThat(stranger.post(path + "/reopening-requests", Map.of("reason", "A slip"))
                        .problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void aRestatementStandsBesideWhatItWas() {
        home.approved(cycle, firm, orderly());
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        var approved = owner.get(path).expect(200);
        assertThat(approved.json().path("restatements")).isEmpty();
        String first = approved.json().path("submittedAt").asString();
        var reopened = home.officer()
                .send("POST", path + "/reopening", Map.of("reason", "A truck too many"), "If-Match", approved.etag())
                .expect(200);
        var figures = new HashMap<String, Object>(Map.of("waste", "1100"));
        figures.put("steps", null);
        var restated = owner.patch(path, Map.of("figures", figures), "If-Match", reopened.etag())
                .expect(200);
        var again = owner.send("POST", path + "/submission", null, "If-Match", restated.etag())
                .expect(200);
        home.officer()
                .send("POST", path + "/approval", null, "If-Match", again.etag())
                .expect(200);

        var shown = owner.get(path).expect(200).json();
        assertThat(shown.at("/figures/waste").asString()).isEqualTo("1100");
        assertThat(shown.at("/restatements/waste/before").asString()).isEqualTo("1200.5");
        assertThat(shown.at("/restatements/waste/reason").asString()).isEqualTo("A truck too many");
        assertThat(shown.at("/restatements/waste/at").asString()).isNotEmpty();
        assertThat(shown.at("/restatements/steps/before").asString()).isEqualTo("3");
        assertThat(shown.path("restatements").propertyNames()).containsExactlyInAnyOrder("waste", "steps");
        assertThat(shown.path("submittedAt").asString()).isEqualTo(first);
        assertThat(shown.path("latestSubmittedAt").asString()).isGreaterThan(first);
        assertThat(owner.get(path + "/changes?limit=1")
                        .expect(200)
                        .json()
                        .at("/items/0/reason")
                        .asString())
                .isEqualTo("A truck too many");
        var indicators = owner.get("/enterprises/" + firm + "/indicators")
                .expect(200)
                .json()
                .path("indicators");
        assertThat(indicators.get(0).at("/years/0/restatement").isNull()).isTrue();
        assertThat(indicators.get(4).at("/years/0/value").asString()).isEqualTo("1.1");
        assertThat(indicators.get(4).at("/years/0/restatement/before").asString())
                .isEqualTo("1.2005");
        assertThat(indicators.get(4).at("/years/0/restatement/reason").asString())
                .isEqualTo("A truck too many");
    }

    private Api.Answer reopen(LocalDate due, LocalDate graceEnd) {
        String seen = home.officer().get("/cycles/" + cycle).etag();
        return home.officer()
                .send(
                        "POST",
                        "/cycles/" + cycle + "/reopening",
                        Map.of(
                                "due", due.toString(),
                                "graceEnd", graceEnd.toString(),
                                "reason", "The fair was late"),
                        "If-Match",
                        seen);
    }

    private Api.Answer extend(LocalDate until) {
        return home.officer()
                .send("PUT", path + "/extension", Map.of("until", until.toString(), "reason", "A fire in the office"));
    }

    private Api.Answer enter(Api.As person) {
        return person.patch(path, Map.of("figures", orderly()), "If-Match", "\"0\"");
    }

    private Api.Answer ask(Api.As person) {
        return person.post(path + "/reopening-requests", Map.of("reason", "We were ill"));
    }

    private Api.Answer decide(Api.Answer request, Map<String, Object> decision) {
        return home.officer()
                .send(
                        "POST",
                        "/reopening-requests/" + request.id() + "/decision",
                        decision,
                        "If-Match",
                        request.etag());
    }

    private static List<String> errors(Api.Answer answer) {
        return answer.expect(422)
                .json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " "
                        + error.path("code").asString())
                .toList();
    }

    /** Who is notified of requests and extensions. */
    private List<String> templates(int count) {
        var notifications = TestKafka.await("spindle.notifications", count, this::aboutTime);
        notifications.forEach(Contracts::hold);
        return notifications.stream()
                .map(message -> JsonMapper.shared().readTree(message.value()))
                .map(notification -> notification.path("template").asString() + " "
                        + notification.at("/to/role").asString())
                .toList();
    }

    private boolean aboutTime(ConsumerRecord<String, byte[]> message) {
        String template =
                JsonMapper.shared().readTree(message.value()).path("template").asString();
        return message.key().endsWith(firm.toString())
                && (template.startsWith("reopening") || template.startsWith("extension"));
    }
}
