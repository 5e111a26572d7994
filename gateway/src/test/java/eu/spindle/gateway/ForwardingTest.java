package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.gateway.SignInSteps.Answer;
import eu.spindle.gateway.SignInSteps.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a service receives of a request, and what it never receives. */
@GatewayTest
class ForwardingTest {

    private static final String PLEDGES = "/a/nordmetall/api/commitments/pledges";

    @Autowired
    private SignInSteps steps;

    @Autowired
    private KnownCallers callers;

    @Test
    void forwardsARequestOfASessionWithAnInternalToken() {
        Visitor anna = callers.officer();

        Answer answer = steps.get("/a/nordmetall/api/commitments/pledges?size=5&q=a%20b", "Cookie", anna.cookie());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("path").asString())
                .isEqualTo("/a/nordmetall/api/commitments/pledges?size=5&q=a%20b");
        var claims = answer.json().path("claims");
        assertThat(claims.path("iss").asString()).isEqualTo("spindle-gateway");
        assertThat(claims.path("aud").path(0).asString()).isEqualTo("commitments");
        assertThat(claims.path("sub").asString()).isEqualTo(Fixtures.ANNA);
        assertThat(claims.path("kind").asString()).isEqualTo("person");
        assertThat(claims.path("slug").asString()).isEqualTo("nordmetall");
        assertThat(claims.path("programme").asString()).isEqualTo("machine-tools");
        assertThat(claims.path("roles").path(0).asString()).isEqualTo("association-officer");
        assertThat(claims.path("strength").asString()).isEqualTo("multi");
        assertThat(claims.has("enterprise")).isFalse();
    }

    @Test
    void forwardsARequestOfAMachineWithAnInternalToken() {
        String token = KnownCallers.token("2126-01-01T00:00:00Z");

        Answer answer = steps.get("/a/nordmetall/api/monitoring/cycles", "Authorization", "Bearer " + token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("claims").path("kind").asString()).isEqualTo("machine");
        assertThat(answer.json().path("claims").path("aud").path(0).asString()).isEqualTo("monitoring");
        assertThat(answer.json().path("claims").path("sub").asString()).isEqualTo(Fixtures.ANNA);
        assertThat(answer.json().path("claims").path("token").asString()).endsWith("f0");
        assertThat(answer.json().path("claims").path("token_name").asString()).isEqualTo("nightly import");
    }

    @Test
    void removesHeadersThatClaimAnIdentity() {
        Visitor anna = callers.officer();

        JsonNode headers = steps.get(
                        PLEDGES,
                        "Cookie",
                        anna.cookie() + "; other=1",
                        "X-Association",
                        "suedmetall",
                        "X-User",
                        "root",
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "X-Forwarded-Host",
                        "evil.example",
                        "Forwarded",
                        "for=6.6.6.6",
                        "X-Real-Ip",
                        "6.6.6.6",
                        "Proxy-Authorization",
                        "Basic eA==",
                        "TE",
                        "trailers",
                        "Keep-Alive",
                        "timeout=5")
                .json()
                .path("headers");

        assertThat(headers.propertyNames())
                .doesNotContain(
                        "Cookie",
                        "X-association",
                        "X-user",
                        "X-forwarded-host",
                        "Forwarded",
                        "X-real-ip",
                        "Proxy-authorization",
                        "Te",
                        "Keep-alive");
        assertThat(headers.path("X-forwarded-for").path(0).asString()).isEqualTo("127.0.0.1");
        assertThat(headers.path("Authorization").path(0).asString()).startsWith("Bearer ey");
        assertThat(headers.path("Authorization").size()).isEqualTo(1);
    }

    @Test
    void forwardsTheHeadersThatServicesNeed() {
        Visitor anna = callers.officer();
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        Answer answer = steps.get(
                PLEDGES,
                "Cookie",
                anna.cookie(),
                "Accept-Language",
                "de-AT, en;q=0.5",
                "Idempotency-Key",
                "k-1",
                "If-Match",
                "\"7\"",
                "traceparent",
                trace);

        JsonNode headers = answer.json().path("headers");
        assertThat(headers.path("Accept-language").path(0).asString()).isEqualTo("de-AT, en;q=0.5");
        assertThat(headers.path("Idempotency-key").path(0).asString()).isEqualTo("k-1");
        assertThat(headers.path("If-match").path(0).asString()).isEqualTo("\"7\"");
        assertThat(headers.path("Traceparent").path(0).asString()).isEqualTo(trace);
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    }

    @Test
    void forwardsAPostWithoutABody() {
        Visitor anna = callers.officer();
        for (String body : new String[] {"", "{}"}) {
            Answer answer = steps.post(
                    PLEDGES, body, "Cookie", anna.cookie() + "; XSRF-TOKEN=of-the-page", "X-XSRF-TOKEN", "of-the-page");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("method").asString()).isEqualTo("POST");
            assertThat(answer.json().path("bytes").asInt()).isEqualTo(body.length());
        }
    }

    @Test
    void startsATraceWhereThereIsNone() {
        JsonNode headers =
                steps.get(PLEDGES, "Cookie", callers.officer().cookie()).json().path("headers");

        assertThat(headers.path("Traceparent").path(0).asString()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void setsItsOwnSafeHeadersAndNoCookieOfAService() {
        Answer answer = steps.get(PLEDGES, "Cookie", callers.officer().cookie());

        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void forwardsNoMethodThatNoOperationHas() {
        Answer refused = steps.send(steps.request(PLEDGES)
                .method("OPTIONS", BodyPublishers.ofString("text"))
                .header("Authorization", KnownCallers.token("active", "2126-01-01T00:00:00Z")));
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.code()).isEqualTo("method-not-allowed");
    }

    @Test
    void requiresACsrfTokenForChangesWithASession() {
        String cookie = callers.officer().cookie();

        assertThat(steps.post(PLEDGES, "{}", "Cookie", cookie).code()).isEqualTo("csrf-token-missing");
        assertThat(steps.post(PLEDGES, "{}", "Cookie", cookie + "; XSRF-TOKEN=t", "X-XSRF-TOKEN", "u")
                        .status())
                .isEqualTo(403);
        assertThat(steps.post(
                                PLEDGES,
                                "{}",
                                "Cookie",
                                cookie + "; XSRF-TOKEN=t",
                                "X-XSRF-TOKEN",
                                "t",
                                "Sec-Fetch-Site",
                                "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(steps.post(PLEDGES, "{}", "Cookie", cookie + "; XSRF-TOKEN=t", "X-XSRF-TOKEN", "t")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rejectsPathsThatLeadToOtherResources() {
        String cookie = callers.officer().cookie();

        assertThat(List.of(
                        steps.get("/a/nordmetall/api/commitments/..%2f..%2finternal/access", "Cookie", cookie),
                        steps.get("/a/nordmetall/api/commitments/..;/x", "Cookie", cookie),
                        steps.get("/internal/access?issuer=a&subject=b", "Cookie", cookie)))
                .allSatisfy(answer -> assertThat(answer.status()).isIn(400, 404));
    }
}
