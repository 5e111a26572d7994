package eu.spindle.commitments.progress;

import static eu.spindle.commitments.pledge.PledgeFixture.NOW;
import static eu.spindle.commitments.pledge.PledgeFixture.energy;
import static eu.spindle.commitments.pledge.PledgeFixture.energyTerms;
import static eu.spindle.commitments.pledge.PledgeFixture.on;
import static eu.spindle.commitments.pledge.PledgeFixture.terms;
import static eu.spindle.commitments.pledge.PledgeFixture.verb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.commitments.TestPack;
import eu.spindle.commitments.pledge.PledgeFixture;
import eu.spindle.platform.access.Peer;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpindleTest
class ProgressFromEventsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    PlatformTransactionManager transactions;

    PledgeFixture firm;

    @BeforeEach
    void adopted() {
        firm = new PledgeFixture(api);
    }

    @Test
    void changesWhenIndicatorsAreComputed() {
        var pledge = firm.active(energy(energyTerms()));
        assertThat(progress(pledge).path("status").asString()).isEqualTo("no-data");
        computed(firm.enterprise, NOW - 1, "value", "940");
        var progress = whenPoints(pledge, 1);
        assertThat(progress.path("status").asString()).isEqualTo("on-track");
        assertThat(progress.at("/latest/percent").asString()).isEqualTo("30.0");
        assertThat(progress.at("/latest/expectedPercent").asString()).isEqualTo("25.0");
        assertThat(progress.path("expected")).hasSize(5);
        computed(firm.enterprise, NOW, "value", "930.5");
        assertThat(whenPoints(pledge, 2).path("status").asString()).isEqualTo("at-risk");
    }

    @Test
    void isShownToTheHelpDeskForItsOwnFirmOnly() {
        var pledge = firm.active(energy(energyTerms()));
        computed(firm.enterprise, NOW, "value", "930.5");
        whenPoints(pledge, 1);
        var peer = api.as(TestCaller.peer(Peer.HELPDESK_SERVICE, firm.association));
        var own = "/internal/enterprises/" + firm.enterprise + "/pledges/" + pledge.id();
        peer.get(own).expect(200);
        var shown = peer.get(own + "/progress").expect(200).json();
        assertThat(shown.path("title").asString()).isEqualTo("Less energy");
        assertThat(shown.path("value").asString()).isEqualTo("930.5");
        assertThat(shown.path("status").asString()).isEqualTo("at-risk");
        var others = "/internal/enterprises/" + UUID.randomUUID() + "/pledges/" + pledge.id();
        assertThat(peer.get(others).status()).isEqualTo(404);
        assertThat(peer.get(others + "/progress").status()).isEqualTo(404);
        var elsewhere = api.as(TestCaller.peer(Peer.HELPDESK_SERVICE, TestAssociation.random()));
        assertThat(elsewhere.get(own + "/progress").status()).isEqualTo(404);
        assertThat(firm.lead.get(own + "/progress").status()).isIn(403, 404);
    }

    @Test
    void keepsAllFiguresWhenOneIsRestated() {
        var pledge = firm.active(energy(energyTerms()));
        computed(firm.enterprise, NOW, "value", "900");
        whenPoints(pledge, 1);
        computed(firm.enterprise, NOW, "value", "900");
        computed(firm.enterprise, NOW, "value", "990");
        var progress = whenPoints(pledge, 2);
        assertThat(progress.at("/points/0/value").asString()).isEqualTo("900");
        assertThat(progress.at("/points/1/restated").asBoolean()).isTrue();
        assertThat(progress.at("/points/0/former").isNull()).isTrue();
        assertThat(progress.at("/points/1/former").asString()).isEqualTo("900");
        assertThat(progress.at("/latest/former").asString()).isEqualTo("900");
        assertThat(progress.path("status").asString()).isEqualTo("off-track");
    }

    @Test
    void countsFiguresFromBeforeItsAcceptance() {
        var first = firm.active(energy(energyTerms()));
        computed(firm.enterprise, NOW, "value", "900");
        whenPoints(first, 1);
        var second = firm.active(energy(energyTerms()));
        assertThat(progress(second).path("status").asString()).isEqualTo("on-track");
    }

    @Test
    void isAchievedWhenTheTargetYearsFigureReachesTheTarget() {
        var pledge = firm.active(energy(terms("1000", Map.of("kind", "change", "value", "-20"), NOW)));
        computed(firm.enterprise, NOW - 1, "value", "700");
        whenPoints(pledge, 1);
        assertThat(stateOf(pledge)).isEqualTo("active");
        computed(firm.enterprise, NOW, "value", "800");
        whenPoints(pledge, 2);
        assertThat(stateOf(pledge)).isEqualTo("achieved");
    }

    @Test
    void usesTheExactFigure() {
        var pledge = firm.active(energy(terms("1000", Map.of("kind", "change", "value", "-20"), NOW + 5)));
        // From 1000 to 800 over seven years, nine tenths after one year are 180/7; rounded, the figure falls short.
        computed(
                firm.enterprise,
                NOW - 1,
                Map.of(
                        "indicator",
                        "ENV-1.1",
                        "state",
                        "value",
                        "value",
                        "974.285714286",
                        "numerator",
                        "6820",
                        "denominator",
                        "7"));
        var progress = whenPoints(pledge, 1);
        assertThat(progress.at("/points/0/value").asString()).isEqualTo("974.285714286");
        assertThat(progress.path("status").asString()).isEqualTo("on-track");
    }

    @Test
    void isActiveAgainWhenTheFigureThatReachedTheTargetIsCorrected() {
        var pledge = firm.active(energy(terms("1000", Map.of("kind", "change", "value", "-20"), NOW)));
        computed(firm.enterprise, NOW, "value", "800");
        whenPoints(pledge, 1);
        assertThat(stateOf(pledge)).isEqualTo("achieved");
        computed(firm.enterprise, NOW, "value", "790");
        whenPoints(pledge, 2);
        assertThat(stateOf(pledge)).isEqualTo("achieved");
        computed(firm.enterprise, NOW, "value", "801");
        whenPoints(pledge, 3);
        assertThat(stateOf(pledge)).isEqualTo("active");
        computed(firm.enterprise, NOW, "value", "800");
        whenPoints(pledge, 4);
        assertThat(stateOf(pledge)).isEqualTo("achieved");
    }

    @Test
    void isComputedAgainForAnAcceptedAmendment() {
        var pledge = firm.active(energy(energyTerms()));
        computed(firm.enterprise, NOW, "value", "950");
        assertThat(whenPoints(pledge, 1).path("status").asString()).isEqualTo("off-track");
        var softer = terms("1000", Map.of("kind", "change", "value", "-10"), NOW + 2);
        var seen = firm.lead.get("/pledges/" + pledge.id());
        var amended = verb(firm.lead, seen, "amendment", Map.of("reason", "New hall", "terms", softer));
        verb(firm.officer, verb(firm.lead, amended, "submission", null), "acceptance", null)
                .expect(200);
        var progress = progress(pledge);
        assertThat(progress.path("status").asString()).isEqualTo("on-track");
        assertThat(progress.at("/points/0/status").asString()).isEqualTo("off-track");
    }

    @Test
    void countsAYesWhileItsEvidenceIsValid() {
        var pledge = firm.active(on("XHR-1.1", terms(null, null, NOW + 2)));
        var yes = Map.<String, Object>of("indicator", "XHR-1.1", "state", "value", "value", "1");
        computed(firm.enterprise, NOW, yes);
        assertThat(whenPoints(pledge, 1).path("status").asString()).isEqualTo("off-track");
        var evidenced = new HashMap<>(yes);
        evidenced.put("evidenced", true);
        evidenced.put("validUntil", TestAssociation.today().plusDays(2).toString());
        computed(firm.enterprise, NOW, evidenced);
        var progress = whenPoints(pledge, 2);
        assertThat(progress.path("status").asString()).isEqualTo("on-track");
        assertThat(progress.at("/latest/restated").asBoolean()).isFalse();
        evidenced.put("validUntil", TestAssociation.today().minusDays(2).toString());
        computed(firm.enterprise, NOW, evidenced);
        assertThat(whenPoints(pledge, 3).path("status").asString()).isEqualTo("off-track");
    }

    @Test
    void ignoresFiguresOfOtherFirms() {
        var pledge = firm.active(energy(energyTerms()));
        computed(UUID.randomUUID(), NOW, "value", "1");
        computed(firm.enterprise, NOW, "missing", null);
        var progress = whenPoints(pledge, 1);
        assertThat(progress.path("status").asString()).isEqualTo("no-data");
        assertThat(progress.at("/points/0/state").asString()).isEqualTo("missing");
    }

    @Test
    void isNotComparedWithFiguresOfAnotherDefinition() {
        var other = "2-" + UUID.randomUUID();
        var same = "3-" + UUID.randomUUID();
        defined(TestPack.VERSION, "a");
        defined(other, "b");
        defined(same, "a");
        var pledge = firm.active(energy(terms("1000", Map.of("kind", "change", "value", "-20"), NOW)));
        computedBy(other, firm.enterprise, NOW - 1, energyOf("900"));
        var progress = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> progress(pledge),
                        current -> current.path("status").asString().equals("definition-changed"));
        assertThat(progress.at("/latest/value").asString()).isEqualTo("900");
        assertThat(progress.at("/latest/percent").isNull()).isTrue();

        computedBy(other, firm.enterprise, NOW, energyOf("700"));
        assertThat(whenPoints(pledge, 2).path("status").asString()).isEqualTo("definition-changed");
        assertThat(stateOf(pledge)).isEqualTo("active");

        computedBy(same, firm.enterprise, NOW, energyOf("700"));
        assertThat(whenPoints(pledge, 3).path("status").asString()).isEqualTo("on-track");
        assertThat(stateOf(pledge)).isEqualTo("achieved");
    }

    @Test
    void isNotComparedBeforeTheDefinitionsHaveArrived() {
        var later = "4-" + UUID.randomUUID();
        defined(TestPack.VERSION, "a");
        var pledge = firm.active(energy(terms("1000", Map.of("kind", "change", "value", "-20"), NOW)));
        computedBy(later, firm.enterprise, NOW, energyOf("700"));
        assertThat(whenPoints(pledge, 1).path("status").asString()).isEqualTo("no-data");
        assertThat(stateOf(pledge)).isEqualTo("active");

        defined(later, "a");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> progress(pledge).path("status").asString().equals("on-track"));
    }

    private String stateOf(Api.Answer pledge) {
        return firm.lead.get("/pledges/" + pledge.id()).json().path("state").asString();
    }

    private JsonNode progress(Api.Answer pledge) {
        return firm.lead
                .get("/pledges/" + pledge.id() + "/progress")
                .expect(200)
                .json();
    }

    private JsonNode whenPoints(Api.Answer pledge, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> progress(pledge),
                        progress -> progress.path("points").size() == count);
    }

    /** The event of monitoring-service when figures have been approved. */
    private void computed(UUID enterprise, int year, String state, String value) {
        computed(
                enterprise,
                year,
                value == null
                        ? Map.of("indicator", "ENV-1.1", "state", state)
                        : Map.of("indicator", "ENV-1.1", "state", state, "value", value));
    }

    private void computed(UUID enterprise, int year, Map<String, Object> figure) {
        computedBy(TestPack.VERSION, enterprise, year, figure);
    }

    private void computedBy(String version, UUID enterprise, int year, Map<String, Object> figure) {
        var fact = Map.of(
                "enterprise",
                enterprise,
                "cycle",
                UUID.randomUUID(),
                "year",
                year,
                "catalogueVersion",
                version,
                "values",
                List.of(figure));
        Contracts.hold("indicator.computed", JSON.writeValueAsString(fact));
        Scope.of(TestCaller.PROGRAMME, firm.association.id())
                .run(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> outbox.add("spindle.progress", "indicator.computed", enterprise, fact)));
    }

    private static Map<String, Object> energyOf(String value) {
        return Map.of("indicator", "ENV-1.1", "state", "value", "value", value);
    }

    /** The event of monitoring-service when a version is published. */
    private void defined(String version, String digit) {
        var fact = Map.of(
                "version",
                version,
                "indicators",
                List.of(Map.of("indicator", "ENV-1.1", "definition", digit.repeat(32))));
        Contracts.hold("definitions.published", JSON.writeValueAsString(fact));
        Scope.ofSector(TestCaller.PROGRAMME)
                .run(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                                outbox.add("spindle.progress", "definitions.published", UUID.randomUUID(), fact)));
    }
}
