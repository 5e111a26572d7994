package eu.spindle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "it", "es", "pt", "nl", "pl", "lt", "lv", "bg", "ro", "el", "sv", "zh"})
    void writesAYearAsAYear(String language) {
        assertThat(text(language, "The cycle of {0} ({1})", 2022, 1_000_000L)).isEqualTo("The cycle of 2022 (1000000)");
        assertThat(text(language, "The cycle of {0} ({1})", "2022", "a")).isEqualTo("The cycle of 2022 (a)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|20,000|1,234.5|Mar 31, 2027|8:30 AM",
                "de|20.000|1.234,5|31.03.2027|08:30",
                "it|20.000|1.234,5|31 mar 2027|08:30",
                "pl|20 000|1 234,5|31 mar 2027|08:30",
                "sv|20 000|1 234,5|31 mars 2027|08:30",
                "zh|20,000|1,234.5|2027年3月31日|08:30"
            })
    void writesQuantitiesAndDaysAsTheReaderDoes(String language, String rows, String target, String day, String time) {
        assertThat(text(language, "At most {0,number} rows", 20_000)).isEqualTo("At most " + rows + " rows");
        assertThat(text(language, "{0}", new BigDecimal("1234.5"))).isEqualTo(target);
        assertThat(text(language, "By {0}", LocalDate.of(2027, 3, 31))).isEqualTo("By " + day);
        assertThat(text(language, "From {0}", LocalTime.of(8, 30))).isEqualTo("From " + time);
    }

    @Test
    void writesATextInPlaceOfAQuantityAsItIs() {
        assertThat(text("de", "At most {0,number} rows", "ten")).isEqualTo("At most ten rows");
    }

    /** The text with ordinary spaces. */
    private String text(String language, String text, Object... arguments) {
        return texts.createMessageFormat(text, Locale.forLanguageTag(language))
                .format(arguments)
                .replaceAll("[\\u00A0\\u202F]", " ");
    }
}
