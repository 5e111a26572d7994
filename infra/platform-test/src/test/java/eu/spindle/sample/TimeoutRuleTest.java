package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.spindle.test.TimeoutRule;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestTemplate;

class TimeoutRuleTest {

    @Test
    void allClientsOfThePlatformHaveATimeout() {
        var platform = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("eu.spindle.platform");
        assertThat(platform).isNotEmpty();
        TimeoutRule.RULE.check(platform);
    }

    @Test
    void findsClientsWithoutATimeout() {
        var classes = new ClassFileImporter().importClasses(WaitsForEver.class, WaitsToo.class);
        assertThatThrownBy(() -> TimeoutRule.RULE.check(classes))
                .hasMessageContaining("newHttpClient")
                .hasMessageContaining("RestTemplate");
    }

    static final class WaitsForEver {
        HttpClient client() {
            return HttpClient.newHttpClient();
        }
    }

    static final class WaitsToo {
        RestTemplate client() {
            return new RestTemplate();
        }
    }
}
