package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.gateway.SignInSteps.Answer;
import eu.spindle.gateway.SignInSteps.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who has access to an association, in which role, and how the others are rejected. */
@GatewayTest
class MembershipAccessTest {

    private static final String PLEDGES = "/a/nordmetall/api/commitments/pledges";
    private static final TestServices TEST_SERVICES = GatewaySurroundings.TEST_SERVICES;

    @Autowired
    private SignInSteps steps;

    @Autowired
    private KnownCallers callers;

    @Test
    void givesTheSameNotFoundForForeignUnknownAndMisspelt() {
        Visitor anna = callers.officer();
        String cookie = anna.cookie();

        assertThat(List.of(
                        steps.get("/a/suedmetall/api/commitments/pledges", "Cookie", cookie),
                        steps.get("/a/no-such-place/api/commitments/pledges", "Cookie", cookie),
                        steps.get("/a/nordmetall/api/payroll/pledges", "Cookie", cookie),
                        steps.get("/p/other-programme/api/commitments/x", "Cookie", cookie)))
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
        Answer answer = steps.get(PLEDGES, "Accept-Language", "de");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("sign-in-required");
        assertThat(answer.json().path("title").asString()).isEqualTo("Anmeldung erforderlich");
    }

    @Test
    void refusesTokensThatAreUnknownExpiredRevokedOrNotOurs() {
        String revoked = KnownCallers.token("2126-01-01T00:00:00Z");
        assertThat(steps.get(PLEDGES, "Authorization", "Bearer " + revoked).status())
                .isEqualTo(200);
        TEST_SERVICES.forget(SignInSteps.hash(revoked));
        String internal = steps.get(PLEDGES, "Cookie", callers.officer().cookie())
                .json()
                .path("headers")
                .path("Authorization")
                .path(0)
                .asString();

        for (String shown : List.of(
                "Bearer sp_0123456789abcdef0123456789abcdef",
                "Bearer " + KnownCallers.token("2020-01-01T00:00:00Z"),
                internal,
                "Basic eDp5")) {
            Answer answer = steps.get(PLEDGES, "Authorization", shown);
            assertThat(answer.status()).as(shown).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("token-invalid");
        }
        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(steps.get(PLEDGES, "Authorization", "Bearer " + revoked)
                                .status())
                        .isEqualTo(401));
    }

    @Test
    void aNewMembershipTakesEffectAtOnceAfterARejection() {
        Visitor anna = steps.visitor();
        TEST_SERVICES.know(anna.key(), Fixtures.person(List.of()));
        assertThat(steps.get(PLEDGES, "Cookie", anna.cookie()).status()).isEqualTo(404);

        TEST_SERVICES.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "active", "association-officer")));

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(
                                steps.get(PLEDGES, "Cookie", anna.cookie()).status())
                        .isEqualTo(200));
    }

    @Test
    void savesAnUnknownPerson() {
        Visitor anna = steps.visitor();

        assertThat(steps.get(PLEDGES, "Cookie", anna.cookie()).status()).isEqualTo(404);

        assertThat(TEST_SERVICES.registrations())
                .anySatisfy(person -> assertThat(person)
                        .containsEntry("subject", anna.subject())
                        .containsEntry("email", "anna@example.org")
                        .containsEntry("emailVerified", true));
    }

    @Test
    void loadsAccessOnceForConcurrentRequests() {
        Visitor anna = callers.officer();
        int before = TEST_SERVICES.questions();

        List<CompletableFuture<Integer>> requests = IntStream.range(0, 30)
                .mapToObj(number -> steps.client()
                        .sendAsync(
                                steps.request(PLEDGES)
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
        Visitor anna = steps.visitor();
        TEST_SERVICES.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "enterprise-lead", Fixtures.WERK, 1)));

        JsonNode claims = steps.get(PLEDGES, "Cookie", anna.cookie()).json().path("claims");

        assertThat(claims.path("enterprise").asString()).isEqualTo(Fixtures.WERK);
        assertThat(claims.path("roles").toString()).isEqualTo("[\"enterprise-lead\"]");
    }

    @Test
    void letsACallerOfSeveralEnterprisesChoose() {
        Visitor anna = steps.visitor();
        TEST_SERVICES.know(
                anna.key(),
                Fixtures.person(List.of(
                        Fixtures.membership("nordmetall", "enterprise-lead", Fixtures.WERK, 1),
                        Fixtures.membership("nordmetall", "enterprise-contributor", Fixtures.HALLE, 2))));
        String cookie = anna.cookie();

        assertThat(steps.get(PLEDGES, "Cookie", cookie).code()).isEqualTo("enterprise-choice-required");
        assertThat(steps.get(PLEDGES, "Cookie", cookie, "Spindle-Enterprise", "mine")
                        .code())
                .isEqualTo("enterprise-choice-invalid");
        assertThat(steps.get(PLEDGES, "Cookie", cookie, "Spindle-Enterprise", Fixtures.ANNA)
                        .status())
                .isEqualTo(404);
        JsonNode claims = steps.get(PLEDGES, "Cookie", cookie, "Spindle-Enterprise", Fixtures.HALLE)
                .json()
                .path("claims");
        assertThat(claims.path("enterprise").asString()).isEqualTo(Fixtures.HALLE);
        assertThat(claims.path("roles").toString()).isEqualTo("[\"enterprise-contributor\"]");
    }

    @Test
    void letsAssociationRolesWinWithoutAChoice() {
        Visitor anna = steps.visitor();
        TEST_SERVICES.know(
                anna.key(),
                Fixtures.person(List.of(
                        Fixtures.membership("nordmetall", "active", "facilitator"),
                        Fixtures.membership("nordmetall", "enterprise-lead", Fixtures.WERK, 1))));

        JsonNode claims = steps.get(PLEDGES, "Cookie", anna.cookie()).json().path("claims");

        assertThat(claims.has("enterprise")).isFalse();
        assertThat(claims.path("roles").toString()).isEqualTo("[\"facilitator\"]");
    }

    @Test
    void givesTheStewardTheProgrammeAndNoAssociation() {
        JsonNode claims = steps.get(
                        "/p/machine-tools/api/commitments/catalogue",
                        "Cookie",
                        callers.officer().cookie())
                .json()
                .path("claims");

        assertThat(claims.path("programme").asString()).isEqualTo("machine-tools");
        assertThat(claims.has("association")).isFalse();
        assertThat(claims.path("roles").toString()).isEqualTo("[\"programme-steward\"]");
    }

    @Test
    void rejectsApiTokensInASuspendedAssociation() {
        String token = KnownCallers.token("suspended", "2126-01-01T00:00:00Z");

        Answer read = steps.get(PLEDGES, "Authorization", token);
        assertThat(read.status()).isEqualTo(409);
        assertThat(read.code()).isEqualTo("association-suspended");
        assertThat(steps.post(PLEDGES, "{}", "Authorization", token).code()).isEqualTo("association-suspended");
    }

    @Test
    void letsPeopleOfASuspendedAssociationReadButNotChange() {
        Visitor anna = steps.visitor();
        TEST_SERVICES.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "suspended", "association-admin")));
        String cookie = anna.cookie() + "; XSRF-TOKEN=t";

        assertThat(steps.get(PLEDGES, "Cookie", cookie).status()).isEqualTo(200);
        assertThat(steps.post(PLEDGES, "{}", "Cookie", cookie, "X-XSRF-TOKEN", "t")
                        .code())
                .isEqualTo("association-suspended");
    }

    @Test
    void letsPeopleOfAFirmThatLeftReadButNotChange() {
        Visitor anna = steps.visitor();
        var left = new HashMap<>(Fixtures.membership("nordmetall", "enterprise-lead", Fixtures.WERK, 1));
        left.put("leftAt", "2026-03-09T10:00:00Z");
        left.put("readUntil", "2126-03-09T10:00:00Z");
        TEST_SERVICES.know(anna.key(), Fixtures.person(left));
        String cookie = anna.cookie() + "; XSRF-TOKEN=t";

        Answer read = steps.get(PLEDGES, "Cookie", cookie);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("claims").path("read_only").asBoolean()).isTrue();
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            Answer refused = steps.send(steps.request(PLEDGES)
                    .method(method, BodyPublishers.ofString("{}"))
                    .header("Cookie", cookie)
                    .header("X-XSRF-TOKEN", "t"));
            assertThat(refused.status()).as(method).isEqualTo(409);
            assertThat(refused.code()).as(method).isEqualTo("membership-read-only");
        }
        assertThat(steps.get("/api/me", "Cookie", cookie)
                        .json()
                        .at("/memberships/0/readUntil")
                        .asString())
                .isEqualTo("2126-03-09T10:00:00Z");
    }

    @Test
    void findsNothingInAClosedAssociation() {
        assertThat(steps.get(PLEDGES, "Authorization", KnownCallers.token("closed", "2126-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(404);
    }
}
