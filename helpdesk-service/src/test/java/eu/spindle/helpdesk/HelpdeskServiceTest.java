package eu.spindle.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.access.Role;
import eu.spindle.test.AlertRules;
import eu.spindle.test.Api;
import eu.spindle.test.ApiDocument;
import eu.spindle.test.ArchitectureRules;
import eu.spindle.test.LogPrivacy;
import eu.spindle.test.RequestBounds;
import eu.spindle.test.TenantIsolation;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import eu.spindle.test.TestGateway;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HelpdeskTest
class HelpdeskServiceTest {

    @Autowired
    Api api;

    @Autowired
    TestDatabase database;

    @Test
    void keepsTheRulesOfItsArchitecture() {
        ArchitectureRules.hold(HelpdeskService.class);
    }

    /** {@code desk_route} maps incoming mails to tenants before there is a scope: slug, association and programme. */
    @Test
    void leavesNoGapInTheWalls() throws SQLException {
        try (var connection = database.asOwner()) {
            assertThat(TenantIsolation.gaps(connection, "desk_route")).isEmpty();
        }
    }

    @Test
    void takesNothingButTheGatewaysToken() {
        var agent = TestCaller.of(TestAssociation.random(), Role.HELPDESK_AGENT);
        assertThat(api.as(agent).get("/tickets").status()).isEqualTo(200);
        assertThat(api.with(agent, null).get("/tickets").problem(401)).isEqualTo("token-refused");
        assertThat(api.with(agent, TestGateway.token(agent, "monitoring"))
                        .get("/tickets")
                        .status())
                .isEqualTo(401);
        assertThat(api.as(agent).get("/a/another/api/helpdesk/tickets").problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void describesEachOfItsOperations() {
        var paths = api.document().path("paths");
        assertThat(paths.size()).isGreaterThan(8);
        paths.forEach(path -> path.forEach(operation ->
                assertThat(operation.path("operationId").asString()).isNotBlank()));
    }

    @Test
    void limitsEveryInput(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        assertThat(RequestBounds.missing(api.document())).isEmpty();
        assertThat(RequestBounds.missing(handlers)).isEmpty();
    }

    @Test
    void hasTheApiThatIsPublished() {
        ApiDocument.hold(api, "helpdesk");
    }

    @Test
    void tellsAllThatAlertsAreMadeOf(@LocalManagementPort int management) {
        // Metrics of requests exist after the first one.
        api.document();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(AlertRules.unknownMeasures(management)).isEmpty());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void logsNothingOfPeople(CapturedOutput output, @Autowired DataSource connections) throws SQLException {
        LogPrivacy.hold(connections, output);
    }
}
