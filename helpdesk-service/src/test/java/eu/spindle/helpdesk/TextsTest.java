package eu.spindle.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.LanguageTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The texts of problems in all languages of the product. */
class TextsTest {

    @Test
    void noLanguageLacksAText() {
        assertThat(LanguageTexts.gaps("/messages.properties", "/messages_%s.properties"))
                .isEmpty();
    }

    @Test
    void everyCodeIsExplained() {
        assertThat(LanguageTexts.unexplained(
                        Path.of("src/main/java"), "/messages.properties", "/platform-messages.properties"))
                .isEmpty();
    }

    @Test
    void noProblemShowsACode() {
        assertThat(LanguageTexts.shownCodes(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void noLanguageLacksANotification() {
        assertThat(LanguageTexts.gaps("/notifications/en.properties", "/notifications/%s.properties"))
                .isEmpty();
    }

    @Test
    void everyNotificationTemplateHasAText() throws IOException {
        var texts = new Properties();
        try (var schema = getClass().getResourceAsStream("/contracts/events/notification.requested.json");
                var english = getClass().getResourceAsStream("/notifications/en.properties")) {
            texts.load(english);
            assertThat(JsonMapper.shared().readTree(schema).at("/properties/template/enum"))
                    .extracting(name -> name.asString() + ".subject")
                    .isNotEmpty()
                    .isSubsetOf(texts.stringPropertyNames());
        }
    }
}
