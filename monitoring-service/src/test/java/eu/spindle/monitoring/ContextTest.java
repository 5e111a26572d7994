package eu.spindle.monitoring;

import static eu.spindle.monitoring.MonitoringFixture.orderly;
import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Peer;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the help desk can read about the context of a ticket. */
@SpindleTest
class ContextTest {

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private MonitoringFixture fixture;
    private MonitoringFixture.Home home;
    private UUID firm;
    private UUID cycle;

    @BeforeEach
    void theFirmHasEnteredItsFigures() {
        fixture = new MonitoringFixture(api, outbox, database, transactions);
        home = fixture.association();
        firm = home.firm("Drehwerk Muster", "medium");
        cycle = home.openCycle();
        home.person(firm, Role.ENTERPRISE_LEAD)
                .patch(
                        "/cycles/" + cycle + "/submissions/" + firm,
                        Map.of("figures", orderly(), "comments", Map.of("waste", "with swarf")),
                        "If-Match",
                        "\"0\"")
                .expect(200);
    }

    @Test
    void isTheOneFigureOfTheOneFirm() {
        var told = peer(home.association)
                .get(figures(firm) + "?type=data-point&code=waste&cycle=" + cycle + "&language=de")
                .expect(200)
                .json();
        assertThat(told.path("submission").asString()).isEqualTo("draft");
        assertThat(told.path("figures")).hasSize(1);
        assertThat(told.at("/figures/0/value").asString()).isEqualTo("1200.5");
        assertThat(told.at("/figures/0/comment").asString()).isEqualTo("with swarf");
        assertThat(peer(home.association)
                        .get(figures(firm) + "?type=data-point&code=waste")
                        .expect(200)
                        .json()
                        .at("/figures/0/value")
                        .asString())
                .as("without a cycle, of the latest year")
                .isEqualTo("1200.5");
    }

    @Test
    void isNothingOfAnotherFirmOrAssociation() {
        var other = home.firm("Fräswerk Muster", "medium");
        var nothing = peer(home.association)
                .get(figures(other) + "?type=data-point&code=waste&cycle=" + cycle)
                .expect(200)
                .json();
        assertThat(nothing.path("figures")).isEmpty();
        var submission = submission();
        peer(home.association)
                .get("/internal/contexts?type=submission&submission=" + submission + "&enterprise=" + firm)
                .expect(200);
        for (var path : List.of(
                "/internal/contexts?type=submission&submission=" + submission + "&enterprise=" + other,
                figures(other) + "?type=submission&submission=" + submission)) {
            assertThat(peer(home.association).get(path).status()).isEqualTo(404);
        }
        var elsewhere = fixture.association();
        assertThat(peer(elsewhere.association)
                        .get(figures(firm) + "?type=data-point&code=waste&cycle=" + cycle)
                        .status())
                .isEqualTo(404);
        assertThat(peer(elsewhere.association)
                        .get(figures(firm) + "?type=data-point&code=waste")
                        .expect(200)
                        .json()
                        .path("figures"))
                .isEmpty();
    }

    @Test
    void isThereOrIsNot() {
        var contexts = "/internal/contexts?enterprise=" + firm;
        peer(home.association).get(contexts + "&type=data-point&code=waste").expect(200);
        for (var unknown : List.of(
                "&type=data-point&code=no_such_point",
                "&type=data-point",
                "&type=indicator&code=XXX-9",
                "&type=data-point&code=waste&cycle=" + UUID.randomUUID(),
                "&type=submission",
                "&type=pledge&code=waste",
                "&type=submission&submission=" + UUID.randomUUID())) {
            assertThat(peer(home.association).get(contexts + unknown).status())
                    .as(unknown)
                    .isEqualTo(404);
        }
    }

    @Test
    void isForServicesOnly() {
        assertThat(home.officer()
                        .get(figures(firm) + "?type=data-point&code=waste")
                        .status())
                .isIn(403, 404);
    }

    private static String figures(UUID firm) {
        return "/internal/enterprises/" + firm + "/figures";
    }

    private Api.As peer(TestAssociation association) {
        return api.as(new TestCaller(
                Peer.HELPDESK_SERVICE.id(),
                "gateway",
                fixture.programme,
                association.id(),
                association.slug(),
                null,
                List.of()));
    }

    /** The id of the firm's submission, which no API returns. */
    private UUID submission() {
        return Scope.of(fixture.programme, home.association.id())
                .call(() -> new TransactionTemplate(transactions)
                        .execute(status -> database.sql("select id from submission where enterprise_id = ?")
                                .param(firm)
                                .query(UUID.class)
                                .single()));
    }
}
