package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.gateway.SignInSteps.Answer;
import eu.spindle.gateway.SignInSteps.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GatewayTest
class ForwardingTest {

    private static final String EVIDENCE = "/a/nordmetall/api/monitoring/cycles/2026/submissions/firm/evidence";
    private static final String PLEDGES = "/a/nordmetall/api/commitments/pledges";
    private static final TestServices TEST_SERVICES = GatewaySurroundings.TEST_SERVICES;

    @Autowired
    private SignInSteps door;

    @Test
    void sendsASessionsRequestOnWithAnInternalToken() {
        Visitor anna = officer();

        Answer answer = door.get("/a/nordmetall/api/commitments/pledges?size=5&q=a%20b", "Cookie", anna.cookie());

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
    void sendsAMachinesRequestOnWithAnInternalToken() {
        String token = token("2126-01-01T00:00:00Z");

        Answer answer = door.get("/a/nordmetall/api/monitoring/cycles", "Authorization", "Bearer " + token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("claims").path("kind").asString()).isEqualTo("machine");
        assertThat(answer.json().path("claims").path("aud").path(0).asString()).isEqualTo("monitoring");
        assertThat(answer.json().path("claims").path("sub").asString()).isEqualTo(Fixtures.ANNA);
        assertThat(answer.json().path("claims").path("token").asString()).endsWith("f0");
        assertThat(answer.json().path("claims").path("token_name").asString()).isEqualTo("nightly import");
    }

    @Test
    void leavesBehindWhatACallerCouldClaimToBe() {
        Visitor anna = officer();

        JsonNode headers = door.get(
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
    void takesAlongWhatTheServiceNeeds() {
        Visitor anna = officer();
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        Answer answer = door.get(
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
    void takesAPostAlongThatHasNoBody() {
        Visitor anna = officer();
        for (String body : new String[] {"", "{}"}) {
            Answer answer = door.post(
                    PLEDGES, body, "Cookie", anna.cookie() + "; XSRF-TOKEN=of-the-page", "X-XSRF-TOKEN", "of-the-page");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("method").asString()).isEqualTo("POST");
            assertThat(answer.json().path("bytes").asInt()).isEqualTo(body.length());
        }
    }

    @Test
    void beginsATraceWhereThereIsNone() {
        JsonNode headers =
                door.get(PLEDGES, "Cookie", officer().cookie()).json().path("headers");

        assertThat(headers.path("Traceparent").path(0).asString()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void setsItsOwnSafeHeadersAndNoCookieOfAService() {
        Answer answer = door.get(PLEDGES, "Cookie", officer().cookie());

        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void givesTheSameNotFoundForForeignUnknownAndMisspelt() {
        Visitor anna = officer();
        String cookie = anna.cookie();

        assertThat(List.of(
                        door.get("/a/suedmetall/api/commitments/pledges", "Cookie", cookie),
                        door.get("/a/no-such-place/api/commitments/pledges", "Cookie", cookie),
                        door.get("/a/nordmetall/api/payroll/pledges", "Cookie", cookie),
                        door.get("/p/other-programme/api/commitments/x", "Cookie", cookie)))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(404);
                    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                    assertThat(answer.code()).isEqualTo("not-found");
                    assertThat(answer.json().path("remedy").asString()).isNotBlank();
                    assertThat(answer.header("Content-Security-Policy")).isNotNull();
                });
    }

    @Test
    void asksForASignInInsteadOfRedirecting() {
        Answer answer = door.get(PLEDGES, "Accept-Language", "de");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("sign-in-required");
        assertThat(answer.json().path("title").asString()).isEqualTo("Anmeldung nötig");
    }

    @Test
    void refusesTokensThatAreUnknownExpiredRevokedOrNotOurs() {
        String revoked = token("2126-01-01T00:00:00Z");
        assertThat(door.get(PLEDGES, "Authorization", "Bearer " + revoked).status())
                .isEqualTo(200);
        TEST_SERVICES.forget(SignInSteps.hash(revoked));
        String internal = door.get(PLEDGES, "Cookie", officer().cookie())
                .json()
                .path("headers")
                .path("Authorization")
                .path(0)
                .asString();

        for (String shown : List.of(
                "Bearer sp_0123456789abcdef0123456789abcdef",
                "Bearer " + token("2020-01-01T00:00:00Z"),
                internal,
                "Basic eDp5")) {
            Answer answer = door.get(PLEDGES, "Authorization", shown);
            assertThat(answer.status()).as(shown).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("token-invalid");
        }
        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(door.get(PLEDGES, "Authorization", "Bearer " + revoked)
                                .status())
                        .isEqualTo(401));
    }

    @Test
    void lettingSomebodyInTakesEffectAtOnceThoughSheWasRefusedBefore() {
        Visitor anna = door.visitor();
        TEST_SERVICES.know(anna.key(), Fixtures.person(List.of()));
        assertThat(door.get(PLEDGES, "Cookie", anna.cookie()).status()).isEqualTo(404);

        TEST_SERVICES.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "active", "association-officer")));

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(
                                door.get(PLEDGES, "Cookie", anna.cookie()).status())
                        .isEqualTo(200));
    }

    @Test
    void makesAPersonKnownWhoIsNot() {
        Visitor anna = door.visitor();

        assertThat(door.get(PLEDGES, "Cookie", anna.cookie()).status()).isEqualTo(404);

        assertThat(TEST_SERVICES.registrations())
                .anySatisfy(person -> assertThat(person)
                        .containsEntry("subject", anna.subject())
                        .containsEntry("email", "anna@example.org")
                        .containsEntry("emailVerified", true));
    }

    @Test
    void asksOnceForManyRequestsAtATime() {
        Visitor anna = officer();
        int before = TEST_SERVICES.questions();

        List<CompletableFuture<Integer>> requests = IntStream.range(0, 30)
                .mapToObj(number -> door.client()
                        .sendAsync(
                                door.request(PLEDGES)
                                        .header("Cookie", anna.cookie())
                                        .build(),
                                BodyHandlers.discarding())
                        .thenApply(HttpResponse::statusCode))
                .toList();

        assertThat(requests).allSatisfy(request -> assertThat(request.join()).isEqualTo(200));
        assertThat(TEST_SERVICES.questions() - before).isEqualTo(1);
    }

    @Test
    void bindsACallerOfOneEnterpriseToIt() {
        Visitor anna = door.visitor();
        TEST_SERVICES.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "enterprise-lead", Fixtures.WERK, 1)));

        JsonNode claims = door.get(PLEDGES, "Cookie", anna.cookie()).json().path("claims");

        assertThat(claims.path("enterprise").asString()).isEqualTo(Fixtures.WERK);
        assertThat(claims.path("roles").toString()).isEqualTo("[\"enterprise-lead\"]");
    }

    @Test
    void letsACallerOfSeveralEnterprisesChoose() {
        Visitor anna = door.visitor();
        TEST_SERVICES.know(
                anna.key(),
                Fixtures.person(List.of(
                        Fixtures.membership("nordmetall", "enterprise-lead", Fixtures.WERK, 1),
                        Fixtures.membership("nordmetall", "enterprise-contributor", Fixtures.HALLE, 2))));
        String cookie = anna.cookie();

        assertThat(door.get(PLEDGES, "Cookie", cookie).code()).isEqualTo("enterprise-choice-required");
        assertThat(door.get(PLEDGES, "Cookie", cookie, "Spindle-Enterprise", "mine")
                        .code())
                .isEqualTo("enterprise-choice-invalid");
        assertThat(door.get(PLEDGES, "Cookie", cookie, "Spindle-Enterprise", Fixtures.ANNA)
                        .status())
                .isEqualTo(404);
        JsonNode claims = door.get(PLEDGES, "Cookie", cookie, "Spindle-Enterprise", Fixtures.HALLE)
                .json()
                .path("claims");
        assertThat(claims.path("enterprise").asString()).isEqualTo(Fixtures.HALLE);
        assertThat(claims.path("roles").toString()).isEqualTo("[\"enterprise-contributor\"]");
    }

    @Test
    void letsAssociationRolesWinWithoutAChoice() {
        Visitor anna = door.visitor();
        TEST_SERVICES.know(
                anna.key(),
                Fixtures.person(List.of(
                        Fixtures.membership("nordmetall", "active", "facilitator"),
                        Fixtures.membership("nordmetall", "enterprise-lead", Fixtures.WERK, 1))));

        JsonNode claims = door.get(PLEDGES, "Cookie", anna.cookie()).json().path("claims");

        assertThat(claims.has("enterprise")).isFalse();
        assertThat(claims.path("roles").toString()).isEqualTo("[\"facilitator\"]");
    }

    @Test
    void givesTheStewardTheProgrammeAndNoAssociation() {
        JsonNode claims = door.get(
                        "/p/machine-tools/api/commitments/catalogue",
                        "Cookie",
                        officer().cookie())
                .json()
                .path("claims");

        assertThat(claims.path("programme").asString()).isEqualTo("machine-tools");
        assertThat(claims.has("association")).isFalse();
        assertThat(claims.path("roles").toString()).isEqualTo("[\"programme-steward\"]");
    }

    @Test
    void letsProgramsOfASuspendedAssociationWait() {
        String token = token("suspended", "2126-01-01T00:00:00Z");

        Answer read = door.get(PLEDGES, "Authorization", token);
        assertThat(read.status()).isEqualTo(409);
        assertThat(read.code()).isEqualTo("association-suspended");
        assertThat(door.post(PLEDGES, "{}", "Authorization", token).code()).isEqualTo("association-suspended");
    }

    @Test
    void letsPeopleOfASuspendedAssociationReadButNotChange() {
        Visitor anna = door.visitor();
        TEST_SERVICES.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "suspended", "association-admin")));
        String cookie = anna.cookie() + "; XSRF-TOKEN=t";

        assertThat(door.get(PLEDGES, "Cookie", cookie).status()).isEqualTo(200);
        assertThat(door.post(PLEDGES, "{}", "Cookie", cookie, "X-XSRF-TOKEN", "t")
                        .code())
                .isEqualTo("association-suspended");
    }

    @Test
    void letsPeopleOfAFirmThatLeftReadButNotChange() {
        Visitor anna = door.visitor();
        var left = new HashMap<>(Fixtures.membership("nordmetall", "enterprise-lead", Fixtures.WERK, 1));
        left.put("leftAt", "2026-03-09T10:00:00Z");
        left.put("readUntil", "2126-03-09T10:00:00Z");
        TEST_SERVICES.know(anna.key(), Fixtures.person(left));
        String cookie = anna.cookie() + "; XSRF-TOKEN=t";

        Answer read = door.get(PLEDGES, "Cookie", cookie);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("claims").path("read_only").asBoolean()).isTrue();
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            Answer refused = door.send(door.request(PLEDGES)
                    .method(method, BodyPublishers.ofString("{}"))
                    .header("Cookie", cookie)
                    .header("X-XSRF-TOKEN", "t"));
            assertThat(refused.status()).as(method).isEqualTo(409);
            assertThat(refused.code()).as(method).isEqualTo("membership-read-only");
        }
        assertThat(door.get("/api/me", "Cookie", cookie)
                        .json()
                        .at("/memberships/0/readUntil")
                        .asString())
                .isEqualTo("2126-03-09T10:00:00Z");
    }

    @Test
    void forwardsNoMethodThatNoOperationHas() {
        Answer refused = door.send(door.request(PLEDGES)
                .method("OPTIONS", BodyPublishers.ofString("text"))
                .header("Authorization", token("active", "2126-01-01T00:00:00Z")));
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.code()).isEqualTo("method-not-allowed");
    }

    @Test
    void findsNothingInAClosedAssociation() {
        assertThat(door.get(PLEDGES, "Authorization", token("closed", "2126-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void saysWhenAServiceIsDownAndWhenToComeBack() {
        Answer answer = door.get(
                "/a/nordmetall/api/helpdesk/tickets", "Cookie", officer().cookie());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.code()).isEqualTo("service-unavailable");
        assertThat(answer.text()).doesNotContain("Exception", "localhost");
    }

    @Test
    void saysThatAChangeMayHaveBeenMadeWhenAServiceDiesInItsAnswer() {
        String token = "Bearer " + token("2126-01-01T00:00:00Z");
        for (String end : new String[] {"half", "gone"}) {
            Answer answer = door.send(door.request("/a/nordmetall/api/monitoring/" + end)
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
    void passesAServicesOwnFailureOn() {
        assertThat(door.get(
                                "/a/nordmetall/api/commitments/broken",
                                "Cookie",
                                officer().cookie())
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("as asked");
    }

    @Test
    void streamsALargeUploadThrough() {
        String token = "Bearer " + token("2126-01-01T00:00:00Z");
        byte[] part = new byte[64 * 1024];
        // No length is told: 20 MB in 320 pieces.
        var body = BodyPublishers.ofByteArrays(
                () -> IntStream.range(0, 320).mapToObj(number -> part).iterator());

        Answer answer = door.send(door.request(EVIDENCE)
                .POST(body)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Authorization", token));

        assertThat(answer.json().path("bytes").asLong()).isEqualTo(20L * 1024 * 1024);
    }

    @Test
    void refusesABodyThatSaysNotWhatItIs() {
        for (String type : List.of("image/*", "*/*", "application/*+json; charset=utf-8")) {
            Answer answer = door.send(door.request("/a/nordmetall/api/monitoring/half")
                    .POST(BodyPublishers.ofString("{}"))
                    .header("Content-Type", type)
                    .header("Authorization", "Bearer " + token("2126-01-01T00:00:00Z")));

            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("media-type-not-supported");
        }
    }

    @Test
    void namesTheLimitOfAnUploadThatIsFarTooLarge() {
        String token = "Bearer " + token("2126-01-01T00:00:00Z");
        byte[] sixty = new byte[60 * 1024 * 1024];
        for (var body : List.of(BodyPublishers.ofByteArray(sixty), BodyPublishers.ofByteArrays(List.of(sixty)))) {
            Answer answer = door.send(door.request(EVIDENCE)
                    .POST(body)
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .header("Accept-Language", "de")
                    .header("Authorization", token));

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.json().path("detail").asString()).contains("20 MB", "größer");
        }
    }

    @Test
    void refusesABodyThatIsTooLargeWhetherItSaysSoOrNot() {
        String token = "Bearer " + token("2126-01-01T00:00:00Z");
        byte[] large = new byte[1024 * 1024 + 1];

        Answer told = door.post(PLEDGES, BodyPublishers.ofByteArray(large), "Authorization", token);
        Answer silent = door.post(PLEDGES, BodyPublishers.ofByteArrays(List.of(large)), "Authorization", token);

        assertThat(told.status()).isEqualTo(413);
        assertThat(told.code()).isEqualTo("body-too-large");
        assertThat(silent.status()).isEqualTo(413);
    }

    @Test
    void passesEventsOnAsTheyCome() throws IOException, InterruptedException {
        TEST_SERVICES.say("first");
        HttpResponse<InputStream> stream = door.client()
                .send(
                        door.request("/a/nordmetall/api/monitoring/events")
                                .header("Cookie", officer().cookie())
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            // Read while the service still holds the stream open.
            assertThat(reader.readLine()).isEqualTo("data: first");
            TEST_SERVICES.say("second");
            assertThat(reader.readLine()).isEmpty();
            assertThat(reader.readLine()).isEqualTo("data: second");
            TEST_SERVICES.say("end");
        }
    }

    @Test
    void changesNothingForASessionWithoutTheProofOfAPage() {
        String cookie = officer().cookie();

        assertThat(door.post(PLEDGES, "{}", "Cookie", cookie).code()).isEqualTo("csrf-token-missing");
        assertThat(door.post(PLEDGES, "{}", "Cookie", cookie + "; XSRF-TOKEN=t", "X-XSRF-TOKEN", "u")
                        .status())
                .isEqualTo(403);
        assertThat(door.post(
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
        assertThat(door.post(PLEDGES, "{}", "Cookie", cookie + "; XSRF-TOKEN=t", "X-XSRF-TOKEN", "t")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesPathsThatTryToLeadElsewhere() {
        String cookie = officer().cookie();

        assertThat(List.of(
                        door.get("/a/nordmetall/api/commitments/..%2f..%2finternal/access", "Cookie", cookie),
                        door.get("/a/nordmetall/api/commitments/..;/x", "Cookie", cookie),
                        door.get("/internal/access?issuer=a&subject=b", "Cookie", cookie)))
                .allSatisfy(answer -> assertThat(answer.status()).isIn(400, 404));
    }

    private Visitor officer() {
        Visitor anna = door.visitor();
        TEST_SERVICES.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "active", "association-officer")));
        return anna;
    }

    private static String token(String expires) {
        return token("active", expires).substring("Bearer ".length());
    }

    private static String token(String status, String expires) {
        String token = "sp_" + UUID.randomUUID().toString().replace("-", "");
        TEST_SERVICES.know(
                SignInSteps.hash(token),
                Fixtures.token(expires, Fixtures.membership("nordmetall", status, "association-admin")));
        return "Bearer " + token;
    }
}
