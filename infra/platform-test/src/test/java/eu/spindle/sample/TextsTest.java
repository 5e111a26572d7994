package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.LanguageTexts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The platform's own texts in all languages of the product. */
class TextsTest {

    @Test
    void noLanguageLacksAText() {
        assertThat(LanguageTexts.gaps("/platform-messages.properties", "/platform-messages_%s.properties"))
                .isEmpty();
    }

    @Test
    void everyCodeIsExplained() {
        assertThat(LanguageTexts.unexplained(Path.of("../platform/src/main/java"), "/platform-messages.properties"))
                .isEmpty();
    }

    @Test
    void noProblemShowsACode() {
        assertThat(LanguageTexts.shownCodes(Path.of("../platform/src/main/java")))
                .isEmpty();
    }

    @Test
    void aLanguageThatIsNotThereIsMissedWithAllItsTexts() {
        assertThat(LanguageTexts.gaps("/texts-with-gaps.properties", "/texts-with-gaps_%s.properties"))
                .contains(
                        "de one is missing",
                        "de two names [1], not [0]",
                        "de three has a lone apostrophe",
                        "de four is in no other language",
                        "it one is missing")
                .doesNotContain("de five is missing");
    }
}
