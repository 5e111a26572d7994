package eu.spindle.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.pledge.PledgeFixture;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestCaller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody with a role in a firm and one in its association is one person, however she comes. */
@SpindleTest
class FourEyesTest {

    private static final Map<String, String> REASON = Map.of("reason", "Because");

    @Autowired
    Api api;

    private PledgeFixture firm;
    private TestCaller owner;
    private TestCaller officer;

    @BeforeEach
    void anOwnerWhoIsAnOfficerToo() {
        firm = new PledgeFixture(api);
        owner = firm.ownerCaller;
        officer = owner.in(null, Role.ASSOCIATION_OFFICER, Role.ASSOCIATION_ADMIN);
    }

    @Test
    void nobodyDecidesOnHerOwnPledgeBySessionOrToken() {
        for (var pair : List.of(
                List.of(owner, officer.byToken()), List.of(owner.byToken(), officer), List.of(owner, officer))) {
            var draft = firm.drafted(PledgeFixture.energy(PledgeFixture.energyTerms()));
            var submitted = PledgeFixture.verb(api.as(pair.getFirst()), draft, "submission", null)
                    .expect(200);
            var decider = api.as(pair.getLast());
            assertThat(PledgeFixture.verb(decider, submitted, "acceptance", null)
                            .problem(403))
                    .isEqualTo("pledge-own-submission");
            assertThat(PledgeFixture.verb(decider, submitted, "return", REASON).problem(403))
                    .isEqualTo("pledge-own-submission");
            PledgeFixture.verb(firm.officer, submitted, "acceptance", null).expect(200);
        }
    }

    @Test
    void nobodyDecidesOnHerOwnRequestBySessionOrToken() {
        var asked = Map.of("kind", "pause", "year", PledgeFixture.NOW, "reason", "Rebuilding");
        for (var pair : List.of(
                List.of(owner, officer.byToken()), List.of(owner.byToken(), officer), List.of(owner, officer))) {
            var request =
                    api.as(pair.getFirst()).post("/compliance-requests", asked).expect(201);
            var path = "/compliance-requests/" + request.id() + "/decision";
            assertThat(api.as(pair.getLast())
                            .send("POST", path, Map.of("granted", true, "reason", "Agreed"), "If-Match", request.etag())
                            .problem(403))
                    .isEqualTo("compliance-request-own");
        }
    }

    @Test
    void historyAndAuditNameThePersonAndHerToken() {
        var draft = firm.drafted(PledgeFixture.energy(PledgeFixture.energyTerms()));
        var submitted = PledgeFixture.verb(api.as(owner.byToken()), draft, "submission", null)
                .expect(200);
        var step = submitted.json().path("entries").values().stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(step.path("by").asString()).isEqualTo(owner.id().toString());
        assertThat(step.path("byToken").asString()).isEqualTo(TestCaller.TOKEN_NAME);
        assertThat(draft.json().path("entries").get(0).has("byToken")).isFalse();
        var log = api.as(TestCaller.of(firm.association, Role.AUDITOR))
                .get("/audit-log")
                .expect(200)
                .text();
        assertThat(log.lines().filter(line -> line.contains("pledge.submitted")))
                .singleElement()
                .asString()
                .contains("\"actor\":\"" + owner.id(), TestCaller.TOKEN.toString(), TestCaller.TOKEN_NAME);
    }
}
