package eu.spindle.helpdesk.presence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class TicketPresenceTest {

    @Autowired
    Api api;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller facilitator = TestCaller.of(association, Role.FACILITATOR);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final TestCaller lead = TestCaller.of(association, Role.HELPDESK_LEAD);

    private String ticket() {
        return "/tickets/"
                + api.as(facilitator)
                        .post("/tickets", Map.of("subject", "Room", "text", "Which room?"))
                        .expect(201)
                        .id();
    }

    @Test
    void showsAgentsTheOtherViewers() {
        var ticket = ticket();
        assertThat(api.as(agent).put(ticket + "/presence", Map.of()).json().size())
                .isZero();
        var others =
                api.as(lead).put(ticket + "/presence", Map.of("writing", true)).json();
        assertThat(others.get(0).path("id").asString()).isEqualTo(agent.id().toString());
        assertThat(api.as(facilitator).put(ticket + "/presence", Map.of()).status())
                .isEqualTo(403);
    }
}
