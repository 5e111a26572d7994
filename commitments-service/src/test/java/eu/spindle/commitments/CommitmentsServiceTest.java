package eu.spindle.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.spindle.test.AlertRules;
import eu.spindle.test.Api;
import eu.spindle.test.ApiDocument;
import eu.spindle.test.ArchitectureRules;
import eu.spindle.test.LogPrivacy;
import eu.spindle.test.RequestBounds;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TenantIsolation;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import eu.spindle.test.TestGateway;
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

@SpindleTest
class CommitmentsServiceTest {

    /** Of no association: where a slug or the hash of a token leads, and people, who can belong to many. */
    private static final String[] SHARED = {"route", "token_key", "person"};

    @Autowired
    Api api;

    @Autowired
    TestDatabase database;

    @Test
    void keepsTheRulesOfItsArchitecture() {
        ArchitectureRules.hold(CommitmentsService.class);
    }

    @Test
    void leavesNoGapInTheWalls() throws SQLException {
        try (var connection = database.asOwner()) {
            assertThat(TenantIsolation.gaps(connection, SHARED)).isEmpty();
        }
    }

    @Test
    void canGoThroughNobodysPeople() throws SQLException {
        try (var app = database.asApp();
                var statement = app.createStatement()) {
            for (var attempt : List.of(
                    "select * from person",
                    "select count(*) from person",
                    "update person set email = 'x'",
                    "delete from person",
                    "insert into person (id, issuer, subject, email_verified) values (gen_random_uuid(), 'x', 'x', true)")) {
                assertThatThrownBy(() -> statement.execute(attempt))
                        .as(attempt)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void takesNothingButTheGatewaysToken() {
        var caller = TestCaller.of(TestAssociation.random(), eu.spindle.platform.access.Role.ASSOCIATION_ADMIN);
        assertThat(api.as(caller).get("/audit-log").status()).isEqualTo(200);
        assertThat(api.with(caller, null).get("/audit-log").problem(401)).isEqualTo("token-refused");
        assertThat(api.with(caller, TestGateway.expired(caller, "commitments"))
                        .get("/audit-log")
                        .status())
                .isEqualTo(401);
        assertThat(api.with(caller, TestGateway.forged(caller, "commitments"))
                        .get("/audit-log")
                        .status())
                .isEqualTo(401);
        assertThat(api.with(caller, TestGateway.token(caller, "monitoring"))
                        .get("/audit-log")
                        .status())
                .isEqualTo(401);
        assertThat(api.as(caller).get("/a/another/api/commitments/audit-log").problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void takesNothingWithoutBounds(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        assertThat(RequestBounds.missing(api.document())).isEmpty();
        assertThat(RequestBounds.missing(handlers)).isEmpty();
    }

    @Test
    void hasTheApiThatIsPublished() {
        ApiDocument.hold(api, "commitments");
    }

    @Test
    void tellsAllThatAlertsAreMadeOf(@LocalManagementPort int management) {
        // Requests are measured from the first one on.
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
