package eu.spindle.monitoring.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fingerprint of a definition changes with the meaning of a figure only. */
class FingerprintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                WPC-1.1 | Accident rate                       | Rate of accidents
                WPC-1.1 | 200000 * acc_rec / hours_worked     | 200000.0*acc_rec/ ( hours_worked )
                WPC-1.1 | direction: down, kind: impact, evidence: AL | direction: up, kind: outcome, evidence: TR
                WPC-1.1 | version: "1.0"                      | version: "2.0"
                WPC-1.1 | emp_trained / emp_avg | emp_trained / emp_end
                WPC-1.2 | emp_avg                             | emp_mean
                """)
    void staysWithTheMeaning(String indicator, String text, String replacement) {
        assertThat(after(indicator, text, replacement)).isEqualTo(before(indicator));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                WPC-1.1 | 200000 * acc_rec / hours_worked     | 200000 * acc_rec / (hours_worked + hours_worked)
                WPC-1.1 | evidence: AL, pooled: true          | evidence: AL, pooled: false
                WPC-1.1 | acc_rec, unit: count, period: flow  | acc_rec, unit: count, period: stock
                WPC-1.1 | hours_worked, unit: h, period: flow, type: decimal, decimals: 2 | hours_worked, unit: h, period: flow, type: integer
                WPC-1.2 | emp_start + emp_end) / 2            | emp_start + emp_end + emp_end) / 3
                WPC-1.3 | minimum: 0, sensitive: true         | minimum: 0, sensitive: false
                WPC-1.2 | headcount                           | heads
                WPC-1.5 | waste, unit: kg, period: flow, type: decimal, decimals: 2, minimum: 0 | waste, unit: kg, period: flow, type: decimal, decimals: 2
                WPC-1.5 | waste, unit: kg, period: flow, type: decimal, decimals: 2, minimum: 0 | waste, unit: kg, period: flow, type: decimal, decimals: 2, minimum: -5
                """)
    void changesWithTheMeaning(String indicator, String text, String replacement) {
        assertThat(after(indicator, text, replacement)).isNotEqualTo(before(indicator));
    }

    /** Stored with figures, so it must never change. */
    @ParameterizedTest
    @CsvSource("WPC-1.1, d5cb4e35417daa73eddcc7525c8b52d1")
    void isTheSameForEver(String indicator, String known) {
        assertThat(before(indicator)).hasToString(known);
    }

    private static Fingerprint before(String indicator) {
        return PackFixtures.definitions().fingerprint(indicator);
    }

    private static Fingerprint after(String indicator, String text, String replacement) {
        byte[] zip = PackFixtures.woodTurning().but(text, replacement).zip();
        return new PackReader().read(zip).definitions().fingerprint(indicator);
    }
}
