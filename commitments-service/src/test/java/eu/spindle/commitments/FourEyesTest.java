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

/** A person with a role in a firm and one in its association is one person, with a session or an API token. */
@SpindleTest
class FourEyesTest {

    private static final Map<String, String> REASON = Map.of("reason", "Because");

    @Autowired
    Api api;

    private PledgeFixture firm;
    private TestCaller lead;
    private TestCaller officer;

    @BeforeEach
    void aLeadWhoIsAnOfficerToo() {
        firm = new PledgeFixture(api);
        lead = firm.leadCaller;
        officer = lead.in(null, Role.ASSOCIATION_OFFICER, Role.ASSOCIATION_ADMIN);
    }

    @Test
    void nobodyDecidesOnTheirOwnPledgeBySessionOrToken() {
        for (var pair :
                List.of(List.of(lead, officer.byToken()), List.of(lead.byToken(), officer), List.of(lead, officer))) {
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
    void nobodyDecidesOnTheirOwnRequestBySessionOrToken() {
        var asked = Map.of("kind", "pause", "year", PledgeFixture.NOW, "reason", "Rebuilding");
        for (var pair :
                List.of(List.of(lead, officer.byToken()), List.of(lead.byToken(), officer), List.of(lead, officer))) {
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
    void historyAndAuditLogNameThePersonAndTheToken() {
        var draft = firm.drafted(PledgeFixture.energy(PledgeFixture.energyTerms()));
        var submitted = PledgeFixture.verb(api.as(lead.byToken()), draft, "submission", null)
                .expect(200);
        var step = submitted.json().path("entries").values().stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(step.path("by").asString()).isEqualTo(lead.id().toString());
        assertThat(step.path("byToken").asString()).isEqualTo(TestCaller.TOKEN_NAME);
        assertThat(draft.json().path("entries").get(0).has("byToken")).isFalse();
        var log = api.as(TestCaller.of(firm.association, Role.AUDITOR))
                .get("/audit-log")
                .expect(200)
                .text();
        assertThat(log.lines().filter(line -> line.contains("pledge.submitted")))
                .singleElement()
                .asString()
                .contains("\"actor\":\"" + lead.id(), TestCaller.TOKEN.toString(), TestCaller.TOKEN_NAME);
    }
}
