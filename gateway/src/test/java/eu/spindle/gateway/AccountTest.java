package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.gateway.Provider.Administration;
import eu.spindle.gateway.SignInSteps.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Sessions, tokens and streams of people whose account at the identity provider ends; checked after 0.2 s instead of
 * 40.
 */
@GatewayTest
class AccountTest {

    private static final String CYCLES = "/a/nordmetall/api/monitoring/cycles";
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Provider PROVIDER = GatewaySurroundings.PROVIDER;

    @Autowired
    private SignInSteps steps;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    @Qualifier("account")
    private HealthIndicator health;

    @AfterEach
    void theProviderAnswersAgain() {
        PROVIDER.administration(Administration.ANSWERS);
        await().atMost(SOON).until(() -> unchecked() == 0);
    }

    @Test
    void aDisabledAccountEndsSessionsAndTokens() throws Exception {
        Visitor first = member();
        Visitor second = steps.visitor(first.issuer(), first.subject(), true);
        String shown = token(first);
        assertThat(bySession(first)).isEqualTo(200);
        assertThat(bySession(second)).isEqualTo(200);
        assertThat(byToken(shown)).isEqualTo(200);

        PROVIDER.disable(first.subject());

        await().atMost(SOON).until(() -> bySession(first) == 401);
        await().atMost(SOON).until(() -> byToken(shown) == 401);
        assertThat(bySession(second)).isEqualTo(401);
        assertThat(steps.get("/api/me", "Cookie", first.cookie()).status()).isEqualTo(401);
        assertThat(steps.get("/api/sessions", "Cookie", first.cookie()).status())
                .isEqualTo(401);
        assertThat(steps.get("/welcome", "Cookie", first.cookie()).text()).contains("/oauth2/authorization/spindle");
        await().atMost(SOON).until(() -> sessions(first) == 0);

        PROVIDER.enable(first.subject());
        await().atMost(SOON).until(() -> byToken(shown) == 200);
        assertThat(bySession(first)).as("a session that has ended stays so").isEqualTo(401);
    }

    @Test
    void aDeletedAccountEndsSessionsAndTokens() {
        Visitor gone = member();
        String shown = token(gone);
        assertThat(bySession(gone)).isEqualTo(200);

        PROVIDER.delete(gone.subject());

        await().atMost(SOON).until(() -> byToken(shown) == 401);
        await().atMost(SOON).until(() -> bySession(gone) == 401);
    }

    @Test
    void anEndedAccountEndsItsStreams() throws Exception {
        Visitor listener = member();
        try (InputStream stream = steps.client()
                .send(
                        steps.request("/a/nordmetall/api/monitoring/live")
                                .header("Cookie", listener.cookie())
                                .build(),
                        BodyHandlers.ofInputStream())
                .body()) {
            assertThat(stream.readNBytes(30)).hasSize(30);
            PROVIDER.disable(listener.subject());
            assertThat(stream.readAllBytes()).isNotNull();
        }
        assertThat(bySession(listener)).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANSWERS")
    void accountsStayActiveWhileTheProviderIsUnavailable(Administration state) {
        Visitor known = member();
        Visitor ended = member();
        String endedToken = token(ended);
        assertThat(bySession(known)).isEqualTo(200);
        assertThat(byToken(endedToken)).isEqualTo(200);
        PROVIDER.disable(ended.subject());
        await().atMost(SOON).until(() -> byToken(endedToken) == 401);

        PROVIDER.administration(state);

        await().atMost(SOON).until(() -> {
            assertThat(bySession(known)).isEqualTo(200);
            return unchecked() > 0;
        });
        assertThat(bySession(member())).as("somebody who was not seen before").isEqualTo(200);
        assertThat(byToken(endedToken)).as("somebody who had ended before").isEqualTo(401);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");

        PROVIDER.administration(Administration.ANSWERS);
        await().atMost(SOON).until(() -> health.health().getStatus().getCode().equals("UP"));
        PROVIDER.disable(known.subject());
        await().atMost(SOON).until(() -> bySession(known) == 401);
    }

    @Test
    void aStatusIsLoadedOnceForConcurrentRequests() throws Exception {
        Visitor busy = member();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 50)
                    .mapToObj(number -> callers.submit(() -> bySession(busy)))
                    .toList();
            long begun = System.nanoTime();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
            long rounds = 2 + Duration.ofNanos(System.nanoTime() - begun).toMillis() / 100;
            assertThat(PROVIDER.questions(busy.subject())).isPositive().isLessThanOrEqualTo((int) rounds);
        }
    }

    private double unchecked() {
        return health.health().getStatus().getCode().equals("UP")
                ? 0
                : 1 + meters.get("spindle.account.unchecked").gauge().value();
    }

    private Visitor member() {
        Visitor person = steps.visitor(PROVIDER.issuer(), UUID.randomUUID().toString(), true);
        GatewaySurroundings.TEST_SERVICES.know(
                person.key(), Fixtures.person(Fixtures.membership("nordmetall", "active", "association-officer")));
        return person;
    }

    private String token(Visitor person) {
        String shown = "sp_" + UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> rights = new HashMap<>(Fixtures.token(
                "2126-01-01T00:00:00Z", Fixtures.membership("nordmetall", "active", "association-officer")));
        @SuppressWarnings("unchecked")
        Map<String, Object> described = new HashMap<>((Map<String, Object>) rights.get("token"));
        described.put("account", Map.of("issuer", person.issuer(), "subject", person.subject()));
        rights.put("token", described);
        GatewaySurroundings.TEST_SERVICES.know(SignInSteps.hash(shown), rights);
        return shown;
    }

    private int bySession(Visitor person) {
        return steps.get(CYCLES, "Cookie", person.cookie()).status();
    }

    private int byToken(String shown) {
        return steps.get(CYCLES, "Authorization", "Bearer " + shown).status();
    }

    private static int sessions(Visitor person) throws SQLException {
        try (var connection = GatewaySurroundings.database();
                var asked =
                        connection.prepareStatement("select count(*) from spring_session where principal_name = ?")) {
            asked.setString(1, person.subject());
            var found = asked.executeQuery();
            found.next();
            return found.getInt(1);
        }
    }
}
