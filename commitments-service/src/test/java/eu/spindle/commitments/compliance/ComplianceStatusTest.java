package eu.spindle.commitments.compliance;

import static eu.spindle.commitments.pledge.PledgeFixture.NOW;
import static eu.spindle.commitments.pledge.PledgeFixture.energy;
import static eu.spindle.commitments.pledge.PledgeFixture.energyTerms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.commitments.pledge.PledgeFixture;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@SpindleTest
class ComplianceStatusTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    ComplianceTracker tracker;

    @Autowired
    PlatformTransactionManager transactions;

    PledgeFixture firm;
    Api.Answer pledge;

    @BeforeEach
    void pledged() {
        firm = new PledgeFixture(api);
        pledge = firm.active(energy(energyTerms()));
    }

    @Test
    void isOverdueAfterOneMissedCycleAndDelistedAfterTwo() {
        closed(NOW, UUID.randomUUID());
        whenCompliance("overdue");
        assertThat(badge()).contains("Report overdue");
        closed(NOW + 1, UUID.randomUUID());
        whenCompliance("delisted");
        assertThat(stateOfPledge()).isEqualTo("delisted");
        var wall = firm.officer.get("/pledge-wall").json();
        assertThat(wall.at("/items/0/compliance").asString()).isEqualTo("delisted");
        assertThat(wall.at("/items/0/reason").asString()).isEqualTo("cycles-missed");
        TestKafka.await(
                        "spindle.notifications",
                        2,
                        message -> TestKafka.header(message, "ce_subject").equals(firm.enterprise.toString()))
                .forEach(Contracts::hold);
    }

    @Test
    void ignoresCyclesBeforeTheFirstPledgeOrBeforeTheFirmJoined() {
        var now = Instant.now();
        Scope.of(TestCaller.PROGRAMME, firm.association.id()).run(() -> {
            tracker.closed(UUID.randomUUID(), NOW - 5, now);
            tracker.closed(UUID.randomUUID(), NOW - 1, now);
            tracker.closed(UUID.randomUUID(), NOW, now.minus(Duration.ofDays(1)));
        });
        assertThat(firm.officer.get("/compliance").json().path("items")).isEmpty();
        Scope.of(TestCaller.PROGRAMME, firm.association.id())
                .run(() -> tracker.closed(UUID.randomUUID(), NOW, Instant.now()));
        assertThat(compliance()).isEqualTo("overdue");
    }

    @Test
    void isGoodAgainWhenTheReportArrivesAfterTheCloseOfItsCycle() {
        var cycle = UUID.randomUUID();
        closed(NOW, cycle);
        whenCompliance("overdue");
        reported(NOW, cycle);
        whenCompliance("good");
        assertThat(badge()).contains("1 active pledge");
    }

    @Test
    void isGoodAgainWhileItHasMoreTimeAndOverdueAfterIt() {
        var cycle = UUID.randomUUID();
        closed(NOW, cycle);
        whenCompliance("overdue");
        extended(NOW, cycle, "granted");
        whenCompliance("good");
        extended(NOW, cycle, "ended");
        whenCompliance("overdue");
        reported(NOW, cycle);
        whenCompliance("good");
    }

    @Test
    void isNotOverdueWhenTheExtensionArrivesBeforeTheClose() {
        closed(NOW, UUID.randomUUID());
        whenCompliance("overdue");
        var cycle = UUID.randomUUID();
        extended(NOW + 2, cycle, "granted");
        closed(NOW + 2, cycle);
        closed(NOW + 1, UUID.randomUUID());
        whenCompliance("delisted");
        reported(NOW + 2, cycle);
        whenCompliance("good");
        assertThat(stateOfPledge()).isEqualTo("active");
    }

    @Test
    void isGoodAgainWhenTheCycleIsReopenedAndOverdueWhenItClosesAgain() {
        var cycle = UUID.randomUUID();
        closed(NOW, cycle);
        whenCompliance("overdue");
        cycle(NOW, cycle, "open");
        whenCompliance("good");
        cycle(NOW, cycle, "grace");
        closed(NOW, cycle);
        whenCompliance("overdue");
    }

    @Test
    void isExcusedWhenAnAppealIsGranted() {
        closed(NOW, UUID.randomUUID());
        closed(NOW + 1, UUID.randomUUID());
        whenCompliance("delisted");
        var appeal = asked("appeal", NOW + 1);
        assertThat(decided(firm.lead, appeal, true).problem(403)).isEqualTo("not-allowed");
        var granted = decided(firm.officer, appeal, true).expect(200);
        assertThat(granted.json().path("state").asString()).isEqualTo("granted");
        assertThat(compliance()).isEqualTo("overdue");
        assertThat(stateOfPledge()).isEqualTo("active");
        assertThat(firm.officer.get("/pledge-wall").json().at("/items/0/reason").asString())
                .isEqualTo("A fire in the office");
        assertThat(decided(firm.officer, appeal, false).problem(412)).isEqualTo("changed-meanwhile");
        assertThat(decided(firm.officer, granted, false).problem(409)).isEqualTo("compliance-request-decided");
    }

    @Test
    void staysWhenAnAppealIsRefused() {
        closed(NOW, UUID.randomUUID());
        whenCompliance("overdue");
        decided(firm.officer, asked("appeal", NOW), false).expect(200);
        assertThat(compliance()).isEqualTo("overdue");
    }

    @Test
    void ignoresCyclesInAPause() {
        decided(firm.officer, asked("pause", NOW), true).expect(200);
        closed(NOW, UUID.randomUUID());
        closed(NOW + 1, UUID.randomUUID());
        whenCompliance("overdue");
    }

    @Test
    void doesNotExistForFirmsWithoutAcceptedPledges() {
        var draft = new PledgeFixture(api);
        draft.submitted(energy(energyTerms()));
        assertThat(draft.lead.get("/compliance").json().path("items")).isEmpty();
        assertThat(draft.officer
                        .get("/enterprises/" + draft.enterprise + "/badge")
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(draft.officer.get("/pledge-wall").json().path("items")).isEmpty();
    }

    @Test
    void isNotThereForAnotherAssociationOrFirm() {
        closed(NOW, UUID.randomUUID());
        whenCompliance("overdue");
        var appeal = asked("appeal", NOW);
        var stranger = api.as(TestCaller.of(TestAssociation.random(), Role.ASSOCIATION_OFFICER));
        for (var other : List.of(stranger, firm.ofAnotherFirm())) {
            assertThat(other.get("/compliance").json().path("items")).isEmpty();
            assertThat(other.get("/compliance-requests").json().path("items")).isEmpty();
            assertThat(other.get("/compliance-requests/" + appeal.id()).problem(404))
                    .isEqualTo("not-found");
        }
        assertThat(decided(stranger, appeal, true).problem(404)).isEqualTo("not-found");
        assertThat(stranger.get("/enterprises/" + firm.enterprise + "/badge").problem(404))
                .isEqualTo("not-found");
        assertThat(stranger.get("/pledge-wall").json().path("items")).isEmpty();
    }

    private String badge() {
        return firm.officer
                .get("/enterprises/" + firm.enterprise + "/badge")
                .expect(200)
                .text();
    }

    private Api.Answer asked(String kind, int year) {
        return firm.lead
                .post("/compliance-requests", Map.of("kind", kind, "year", year, "reason", "We had a fire"))
                .expect(201);
    }

    private static Api.Answer decided(Api.As who, Api.Answer request, boolean granted) {
        return who.send(
                "POST",
                "/compliance-requests/" + request.id() + "/decision",
                Map.of("granted", granted, "reason", "A fire in the office"),
                "If-Match",
                request.etag());
    }

    private String stateOfPledge() {
        return firm.lead.get("/pledges/" + pledge.id()).json().path("state").asString();
    }

    private String compliance() {
        return firm.officer.get("/compliance").json().at("/items/0/state").asString();
    }

    private void whenCompliance(String state) {
        await().atMost(Duration.ofSeconds(30)).until(this::compliance, state::equals);
    }

    /** Publishes the event of monitoring-service at the close of a cycle. */
    private void closed(int year, UUID cycle) {
        cycle(year, cycle, "closed");
    }

    private void cycle(int year, UUID cycle, String state) {
        publish(
                "spindle.cycles",
                "cycle.changed",
                cycle,
                Map.of(
                        "cycle",
                        cycle,
                        "year",
                        year,
                        "opens",
                        year + "-01-01",
                        "due",
                        year + "-03-31",
                        "graceEnd",
                        year + "-04-30",
                        "timeZone",
                        "Europe/Vienna",
                        "state",
                        state,
                        "catalogueVersion",
                        "1.0"));
    }

    /** Publishes the event of monitoring-service when an extension begins or ends. */
    private void extended(int year, UUID cycle, String state) {
        publish(
                "spindle.cycles",
                "extension.changed",
                firm.enterprise,
                Map.of(
                        "cycle",
                        cycle,
                        "year",
                        year,
                        "enterprise",
                        firm.enterprise,
                        "until",
                        "2030-06-30",
                        "state",
                        state));
    }

    /** Publishes the event of monitoring-service when a firm submits. */
    private void reported(int year, UUID cycle) {
        publish(
                "spindle.submissions",
                "submission.changed",
                firm.enterprise,
                Map.of(
                        "submission",
                        UUID.randomUUID(),
                        "enterprise",
                        firm.enterprise,
                        "cycle",
                        cycle,
                        "year",
                        year,
                        "state",
                        "submitted",
                        "completeness",
                        100));
    }

    private void publish(String topic, String type, UUID aggregate, Map<String, Object> payload) {
        Contracts.hold(type, JSON.writeValueAsString(payload));
        Scope.of(TestCaller.PROGRAMME, firm.association.id())
                .run(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> outbox.add(topic, type, aggregate, payload)));
    }
}
