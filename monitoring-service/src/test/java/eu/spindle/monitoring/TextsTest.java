package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.LanguageTexts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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
}
