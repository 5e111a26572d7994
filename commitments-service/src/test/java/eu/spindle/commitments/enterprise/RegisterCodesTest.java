package eu.spindle.commitments.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Activity codes, value added tax numbers and size classes as firms write them. */
class RegisterCodesTest {

    @ParameterizedTest
    @CsvSource({
        "28.41, 28.41",
        "C28.41, 28.41",
        "c 28, 28",
        "'28,4', 28.4",
        "2841, 28.41",
        "1.1, 01.1",
        "1, 01",
        "' 25.6 ', 25.6"
    })
    void readsAnActivity(String written, String code) {
        assertThat(Nace.of(written)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "W28", "28.411", "28.", "0", "00", "04", "34.1", "40", "44", "48", "54", "57", "67", "76", "83",
                "89", "x"
            })
    void refusesWhatIsNoActivity(String written) {
        assertThat(Nace.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ATU12345678, AT, ATU12345678",
        "u1234 5678, AT, ATU12345678",
        "DE 123.456.789, DE, DE123456789",
        "123456789, DE, DE123456789",
        "EL123456789, GR, EL123456789",
        "123456789, GR, EL123456789",
        "IT12345678901, DE, IT12345678901",
        "LT123456789012, LT, LT123456789012",
        "CHE-123.456.788, CH, CHE123456788",
        "12, RO, RO12"
    })
    void readsAVatNumber(String written, String country, String number) {
        assertThat(VatNumber.of(written, country)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({
        "ATU1234567, AT",
        "12345678, AT",
        "DE12345678, DE",
        "DE12345678, AT",
        "CH1, CH",
        "1, RO",
        "'', DE",
        "CHE+1234, CH"
    })
    void refusesWhatIsNoVatNumber(String written, String country) {
        assertThat(VatNumber.of(written, country)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, MICRO", "9, MICRO", "10, SMALL", "49, SMALL", "50, MEDIUM", "249, MEDIUM", "250, LARGE"})
    void classifiesByEmployees(int employees, SizeClass size) {
        assertThat(SizeClass.ofEmployees(employees)).isEqualTo(size);
    }
}
