package eu.spindle.helpdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class TicketFollowerTest {

    @Autowired
    Api api;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller facilitator = TestCaller.of(association, Role.FACILITATOR);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final TestCaller stranger = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD);

    private String ticket() {
        return "/tickets/"
                + api.as(facilitator)
                        .post("/tickets", Map.of("subject", "Room", "text", "Which room?"))
                        .expect(201)
                        .id();
    }

    @Test
    void followingLetsNobodySeeATicket() {
        var ticket = ticket();
        assertThat(api.as(facilitator).get(ticket).status()).isEqualTo(200);
        api.as(agent).put(ticket + "/followers/me", null).expect(204);
        var demoted = new TestCaller(
                agent.id(),
                agent.kind(),
                agent.programme(),
                agent.association(),
                agent.slug(),
                null,
                List.of(Role.STAKEHOLDER));
        assertThat(api.as(demoted).get(ticket).status()).isEqualTo(404);
        assertThat(api.as(demoted).get(ticket + "/messages").status()).isEqualTo(404);
        assertThat(api.as(demoted).get("/tickets").json().path("items")).isEmpty();
        api.as(agent).delete(ticket + "/followers/me").expect(204);
        assertThat(api.as(stranger).put(ticket + "/followers/me", null).status())
                .isEqualTo(404);
    }
}
