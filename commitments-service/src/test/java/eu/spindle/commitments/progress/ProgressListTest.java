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
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestCaller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@SpindleTest
class ProgressListTest {

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
    void isEmptyUntilAPledgeIsAccepted() {
        firm.submitted(energy(energyTerms()));
        assertThat(listed(firm.lead)).isEmpty();
    }

    /** The way goes from 1000 two years ago to 800 in two years, so that 900 is planned for now. */
    @Test
    void showsWhatIsPlannedWhileThereIsNoFigure() {
        var pledge = firm.active(energy(energyTerms()));
        var shown = listed(firm.lead).getFirst();
        assertThat(shown.path("pledge").asString()).isEqualTo(pledge.id().toString());
        assertThat(shown.path("title").asString()).isEqualTo("Less energy");
        assertThat(shown.path("status").asString()).isEqualTo("no-data");
        assertThat(shown.path("reason").asString()).isEqualTo("no-figure");
        assertThat(shown.path("latest").isNull()).isTrue();
        assertThat(shown.at("/baseline/value").asString()).isEqualTo("1000");
        assertThat(shown.at("/planned/value").asString()).isEqualTo("900");
        assertThat(shown.at("/planned/year").asInt()).isEqualTo(NOW);
        assertThat(shown.at("/target/value").asString()).isEqualTo("800");
    }

    @Test
    void putsTheWorstFirstWithItsReason() {
        var near = firm.active(energy(terms("1000", Map.of("kind", "change", "value", "-2"), NOW + 8)));
        var unproven = firm.active(on("XHR-1.1", terms(null, null, NOW + 2)));
        var far = firm.active(energy(terms("1000", Map.of("kind", "change", "value", "-50"), NOW + 2)));
        var middle = firm.active(energy(energyTerms()));
        computed("ENV-1.1", "990");
        var pledges = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> listed(firm.lead),
                        all -> all.stream()
                                .noneMatch(
                                        one -> one.path("indicator").asString().equals("ENV-1.1")
                                                && one.path("latest").isNull()));
        assertThat(pledges.stream().map(one -> one.path("pledge").asString()))
                .containsExactly(
                        far.id().toString(),
                        middle.id().toString(),
                        unproven.id().toString(),
                        near.id().toString());
        assertThat(pledges.stream().map(one -> one.path("reason").asString()))
                .containsExactly("behind-plan", "behind-plan", "no-figure", "on-plan");
        var worst = pledges.getFirst();
        assertThat(worst.at("/latest/value").asString()).isEqualTo("990");
        assertThat(worst.at("/planned/value").asString()).isEqualTo("750");
        assertThat(worst.at("/latest/percent").asString()).isEqualTo("2.0");
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        var pledge = firm.active(energy(energyTerms()));
        verb(firm.lead, pledge, "withdrawal", Map.of("reason", "Hall sold")).expect(200);
        assertThat(listed(firm.lead)).isEmpty();
    }

    @Test
    void isReadByTheFirmAndItsAssociation() {
        firm.active(energy(energyTerms()));
        assertThat(listed(firm.officer)).hasSize(1);
        assertThat(firm.ofAnotherFirm().get(path()).status()).isEqualTo(404);
        assertThat(firm.officer
                        .get("/enterprises/" + UUID.randomUUID() + "/progress")
                        .status())
                .isEqualTo(404);
        var adviser = api.as(TestCaller.of(firm.association, Role.HELPDESK_AGENT));
        assertThat(adviser.get(path()).status()).isEqualTo(403);
    }

    private List<JsonNode> listed(Api.As who) {
        return who.get(path()).expect(200).json().path("pledges").values().stream()
                .toList();
    }

    private String path() {
        return "/enterprises/" + firm.enterprise + "/progress";
    }

    /** The event of monitoring-service when figures of this year have been approved. */
    private void computed(String indicator, String value) {
        var fact = Map.of(
                "enterprise",
                firm.enterprise,
                "cycle",
                UUID.randomUUID(),
                "year",
                NOW,
                "catalogueVersion",
                TestPack.VERSION,
                "values",
                List.of(Map.of("indicator", indicator, "state", "value", "value", value)));
        Scope.of(TestCaller.PROGRAMME, firm.association.id())
                .run(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> outbox.add("spindle.progress", "indicator.computed", firm.enterprise, fact)));
    }
}
