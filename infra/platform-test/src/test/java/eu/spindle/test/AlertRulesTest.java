package eu.spindle.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The operations document explains every alert. */
class AlertRulesTest {

    @Test
    void areAllInTheOperatorsDocument() throws IOException {
        var told = Files.readAllLines(ApiDocument.folder().resolve("infra/docs/operations.md"));
        var alerts = AlertRules.alerts();
        assertThat(alerts).hasSizeGreaterThan(10);
        assertThat(alerts)
                .allSatisfy(alert -> assertThat(told)
                        .as(alert)
                        .anySatisfy(line -> assertThat(line).matches("\\| .*`" + alert + "`.*\\|.*\\|.{20,}\\|")));
    }
}
