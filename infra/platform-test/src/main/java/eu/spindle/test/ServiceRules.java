package eu.spindle.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every service is held to, whatever it does; each service's test says what it is and which path to ask for. */
public abstract class ServiceRules {

    @Autowired
    protected Api api;

    @Autowired
    protected TestDatabase database;

    private final Class<?> service;
    private final String audience;
    private final String path;
    private final TestCaller caller;
    private final String[] shared;

    /**
     * @param path one that the caller may read, such as {@code /tickets}
     * @param shared tables that belong to no association
     */
    protected ServiceRules(Class<?> service, String audience, String path, TestCaller caller, String... shared) {
        this.service = service;
        this.audience = audience;
        this.path = path;
        this.caller = caller;
        this.shared = shared;
    }

    @Test
    void keepsTheRulesOfArchitecture() {
        ArchitectureRules.hold(service);
    }

    @Test
    void isolatesEveryTable() throws SQLException {
        try (var owner = database.asOwner()) {
            assertThat(TenantIsolation.gaps(owner, shared)).isEmpty();
        }
    }

    @Test
    void acceptsOnlyTheGatewaysTokens() {
        assertThat(api.as(caller).get(path).status()).isEqualTo(200);
        assertThat(api.with(caller, null).get(path).problem(401)).isEqualTo("token-refused");
        assertThat(api.with(caller, TestGateway.expired(caller, audience))
                        .get(path)
                        .status())
                .isEqualTo(401);
        assertThat(api.with(caller, TestGateway.forged(caller, audience))
                        .get(path)
                        .status())
                .isEqualTo(401);
        assertThat(api.with(caller, TestGateway.token(caller, "another-service"))
                        .get(path)
                        .status())
                .isEqualTo(401);
        assertThat(api.as(caller).get("/a/another/api/" + audience + path).problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void refusesWithAProblemWhateverIsAccepted(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        assertThat(NegotiationCheck.of(api, audience, handlers)).isEmpty();
        for (var accept : List.of("image/x-nothing", "application/json;q=0", "nonsense")) {
            var refused = api.as(caller).send("GET", path, null, "Accept", accept);
            assertThat(refused.problem(406)).as(accept).isEqualTo("request.406");
        }
    }

    @Test
    void limitsEveryInput(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        assertThat(RequestBounds.missing(api.document())).isEmpty();
        assertThat(RequestBounds.missing(handlers)).isEmpty();
    }

    @Test
    void hasThePublishedApi() {
        ApiDocument.hold(api, audience);
    }

    @Test
    void namesEveryOperation() {
        var paths = api.document().path("paths");
        assertThat(paths.size()).isGreaterThan(8);
        paths.forEach(operations -> operations.forEach(operation ->
                assertThat(operation.path("operationId").asString()).isNotBlank()));
    }

    @Test
    void hasTheMetricsOfTheAlerts(@LocalManagementPort int management) {
        // Metrics of requests exist after the first one.
        api.document();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(AlertRules.unknownMeasures(management)).isEmpty());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void logsNothingAboutPeople(CapturedOutput output, @Autowired DataSource connections) throws SQLException {
        LogPrivacy.hold(connections, output);
    }
}
