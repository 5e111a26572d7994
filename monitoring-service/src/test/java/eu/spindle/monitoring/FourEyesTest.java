package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestCaller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A person with a role in a firm and one in its association is one person, with a session or an API token. */
@SpindleTest
class FourEyesTest {

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private MonitoringFixture.Home home;
    private TestCaller owner;
    private TestCaller officer;
    private UUID cycle;
    private String path;

    @BeforeEach
    void anOwnerWhoIsAnOfficerToo() {
        home = new MonitoringFixture(TestCaller.PROGRAMME, api, outbox, database, transactions).association();
        owner = TestCaller.of(home.association, home.firm("Drehwerk Muster", "medium"), Role.ENTERPRISE_LEAD);
        officer = owner.in(null, Role.ASSOCIATION_OFFICER, Role.AUDITOR);
        cycle = home.openCycle();
        path = "/cycles/" + cycle + "/submissions/" + owner.enterprise();
    }

    @Test
    void nobodyApprovesTheirOwnFiguresBySessionOrToken() {
        var seen = home.person(owner.enterprise(), Role.ENTERPRISE_CONTRIBUTOR)
                .patch(path, Map.of("figures", MonitoringFixture.orderly()), "If-Match", "\"0\"")
                .expect(200)
                .etag();
        seen = api.as(owner.byToken())
                .send("POST", path + "/submission", null, "If-Match", seen)
                .expect(200)
                .etag();
        for (var decider : List.of(officer, officer.byToken())) {
            assertThat(api.as(decider)
                            .send("POST", path + "/approval", null, "If-Match", seen)
                            .problem(403))
                    .isEqualTo("approval-of-own-entry");
        }
    }

    @Test
    void nobodyApprovesTheirOwnEntriesBySessionOrToken() {
        var seen = api.as(owner.byToken())
                .patch(path, Map.of("figures", MonitoringFixture.orderly()), "If-Match", "\"0\"")
                .expect(200)
                .etag();
        seen = home.person(owner.enterprise(), Role.ENTERPRISE_LEAD)
                .send("POST", path + "/submission", null, "If-Match", seen)
                .expect(200)
                .etag();
        for (var decider : List.of(officer, officer.byToken())) {
            assertThat(api.as(decider)
                            .send("POST", path + "/approval", null, "If-Match", seen)
                            .problem(403))
                    .isEqualTo("approval-of-own-entry");
        }
        var change = home.officer()
                .get(path + "/changes")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertThat(change.path("person").asString()).isEqualTo(owner.id().toString());
        assertThat(change.path("byToken").asString()).isEqualTo(TestCaller.TOKEN_NAME);
    }

    @Test
    void nobodyReviewsTheirOwnEvidenceBySessionOrToken() {
        for (var pair : List.of(
                List.of(owner, officer.byToken()), List.of(owner.byToken(), officer), List.of(owner, officer))) {
            var offered = EvidenceTest.upload(
                            api.as(pair.getFirst()),
                            path + "/evidence",
                            "plan.pdf",
                            EvidenceTest.PDF,
                            Map.of("dataPoints", "policy"))
                    .expect(201);
            var decider = api.as(pair.getLast());
            for (var verdict : List.of("acceptance", "refusal")) {
                assertThat(decider.send(
                                        "POST",
                                        "/evidence/" + offered.id() + "/" + verdict,
                                        Map.of("reason", "Mine"),
                                        "If-Match",
                                        "\"0\"")
                                .problem(403))
                        .isEqualTo("review-of-own-evidence");
            }
        }
    }
}
