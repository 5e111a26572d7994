package eu.spindle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "it", "es", "pt", "nl", "pl", "lt", "lv", "bg", "ro", "el", "sv", "zh"})
    void writesAYearAsAYear(String language) {
        var text = texts.createMessageFormat("The cycle of {0} ({1})", Locale.forLanguageTag(language));
        assertThat(text.format(new Object[] {2022, new BigDecimal("12000")})).isEqualTo("The cycle of 2022 (12000)");
        assertThat(text.format(new Object[] {"2022", 1_000_000L})).isEqualTo("The cycle of 2022 (1000000)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void writesAQuantityAsItsTextAsks(String language) {
        var text = texts.createMessageFormat("At most {0,number} rows", Locale.forLanguageTag(language));
        assertThat(text.format(new Object[] {20_000})).isEqualTo("At most 20,000 rows");
    }
}
