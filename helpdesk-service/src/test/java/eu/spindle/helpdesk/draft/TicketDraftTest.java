package eu.spindle.helpdesk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class TicketDraftTest {

    @Autowired
    Api api;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller facilitator = TestCaller.of(association, Role.FACILITATOR);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final TestCaller lead = TestCaller.of(association, Role.HELPDESK_LEAD);
    private final TestCaller stranger = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD);

    private String ticket() {
        return "/tickets/"
                + api.as(facilitator)
                        .post("/tickets", Map.of("subject", "Room", "text", "Which room?"))
                        .expect(201)
                        .id();
    }

    @Test
    void showsADraftToItsAuthorOnly() {
        var ticket = ticket();
        api.as(agent).put(ticket + "/draft", Map.of("text", "The big")).expect(204);
        assertThat(api.as(agent).get(ticket + "/draft").json().path("text").asString())
                .isEqualTo("The big");
        var others = api.as(lead).get(ticket + "/draft").expect(200).json();
        assertThat(others.path("text").asString()).isEmpty();
        assertThat(others.path("savedAt").isNull()).isTrue();
        api.as(agent).put(ticket + "/draft", Map.of("text", "")).expect(204);
        assertThat(api.as(agent)
                        .get(ticket + "/draft")
                        .expect(200)
                        .json()
                        .path("text")
                        .asString())
                .isEmpty();
        assertThat(api.as(stranger).get(ticket + "/draft").status()).isEqualTo(404);
        assertThat(api.as(stranger).put(ticket + "/draft", Map.of("text", "x")).status())
                .isEqualTo(404);
    }
}
