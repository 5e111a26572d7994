package eu.spindle.platform.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A number is bounded before it is written out. */
class BoundedDecimalTest {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new BoundedDecimals()).build();

    @ParameterizedTest
    @CsvSource({"1,1", "-0.50,-0.5", "+3,3", "1E3,1000", "1.5e-3,0.0015", "0E99,0", "0,0", ".5,0.5", "7.,7"})
    void readsANumber(String text, String plain) {
        assertThat(BoundedDecimal.parse(text)).map(BoundedDecimal::plain).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E999999999",
                "1E-999999999",
                "-9.9e41",
                "1E2147483648",
                "1E99999999999",
                "0E-999999999",
                "1234567890123456789012345",
                "0.00000000000000000000000000000000000000001",
                "",
                "1,5",
                "٣",
                "NaN",
                "0x10",
                "1 000"
            })
    void refusesWhatCouldExpandOrIsNoNumber(String text) {
        assertThat(BoundedDecimal.parse(text)).isEmpty();
    }

    @Test
    void refusesAMillionDigitsWithoutReadingThem() {
        assertThat(BoundedDecimal.parse("9".repeat(1_000_000))).isEmpty();
        assertThat(BoundedDecimal.isBounded(BigDecimal.TEN.pow(100_000))).isFalse();
    }

    @Test
    void cannotBeMadeOfAnUnboundedOne() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new BoundedDecimal(new BigDecimal("1E999999999")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "\"1E999999999\"", "1E-999999999", "[1]", "true", "{}"})
    void isRefusedInJsonAsNumberAndAsText(String value) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> json.readValue(value, BigDecimal.class));
    }

    @Test
    void isReadFromJsonExactly() {
        assertThat(json.readValue("0.10", BigDecimal.class)).isEqualTo(new BigDecimal("0.10"));
        assertThat(json.readValue("\"12.5\"", BigDecimal.class)).isEqualTo(new BigDecimal("12.5"));
    }
}
