package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.gateway.SignInSteps.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Responses when a service fails. */
@GatewayTest
class UpstreamFailureTest {

    @Autowired
    private SignInSteps steps;

    @Autowired
    private KnownCallers callers;

    @Test
    void reportsAnUnavailableServiceWithRetryAfter() {
        Answer answer = steps.get(
                "/a/nordmetall/api/helpdesk/tickets",
                "Cookie",
                callers.officer().cookie());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.code()).isEqualTo("service-unavailable");
        assertThat(answer.text()).doesNotContain("Exception", "localhost");
    }

    @Test
    void reportsThatAChangeMayHaveBeenMadeWhenAResponseIsIncomplete() {
        String token = "Bearer " + KnownCallers.token("2126-01-01T00:00:00Z");
        for (String end : new String[] {"half", "gone"}) {
            Answer answer = steps.send(steps.request("/a/nordmetall/api/monitoring/" + end)
                    .POST(BodyPublishers.ofString("{}"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", token));

            assertThat(answer.status()).as(end).isEqualTo(502);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.code()).isEqualTo("service-interrupted");
            assertThat(answer.response().headers().firstValue("ETag")).isEmpty();
        }
    }

    @Test
    void forwardsTheErrorsOfServices() {
        assertThat(steps.get(
                                "/a/nordmetall/api/commitments/broken",
                                "Cookie",
                                callers.officer().cookie())
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("as asked");
    }
}
