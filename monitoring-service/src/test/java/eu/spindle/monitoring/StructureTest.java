package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.test.AlertRules;
import eu.spindle.test.Api;
import eu.spindle.test.ApiDocument;
import eu.spindle.test.ArchitectureRules;
import eu.spindle.test.LogPrivacy;
import eu.spindle.test.RequestBounds;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TenantIsolation;
import eu.spindle.test.TestDatabase;
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

/** The walls around the tables, and the shape of the code. */
@SpindleTest
class StructureTest {

    @Autowired
    Api api;

    @Autowired
    TestDatabase database;

    @Test
    void everyTableIsWalled() throws SQLException {
        try (var owner = database.asOwner()) {
            // cycle_turn holds ids and dates only: it wakes cycles of all associations.
            assertThat(TenantIsolation.gaps(owner, "cycle_turn")).isEmpty();
        }
    }

    @Test
    void theModulesKeepTheRules() {
        ArchitectureRules.hold(MonitoringService.class);
    }

    @Test
    void takesNothingWithoutBounds(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        assertThat(RequestBounds.missing(api.document())).isEmpty();
        assertThat(RequestBounds.missing(handlers)).isEmpty();
    }

    @Test
    void hasTheApiThatIsPublished() {
        ApiDocument.hold(api, "monitoring");
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
