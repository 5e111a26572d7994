package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.LanguageTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's own sentences in all languages of the product. */
class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"problems", "pages", "public"})
    void noLanguageLacksAText(String bundle) {
        assertThat(LanguageTexts.gaps("/texts/" + bundle + ".properties", "/texts/" + bundle + "_%s.properties"))
                .isEmpty();
    }
}
