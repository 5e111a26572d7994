package eu.spindle.monitoring.definition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.platform.number.Rational;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pack that ships with the product. */
class MachineToolsPackTest {

    private static final Map<String, String> FIRM = Map.ofEntries(
            Map.entry("emp_start", "41"),
            Map.entry("emp_end", "43"),
            Map.entry("trh_m", "600.5"),
            Map.entry("trh_f", "181"),
            Map.entry("trh_o", "0"),
            Map.entry("trh_n", "0"),
            Map.entry("hours_worked", "70000"),
            Map.entry("acc_rec", "2"),
            Map.entry("wb", "0"),
            Map.entry("wb_ok", "0"),
            Map.entry("turnover", "6200000"),
            Map.entry("ws_haz", "1200.4"),
            Map.entry("ws_non", "8800"));

    private static Definitions definitions;

    @BeforeAll
    static void read() throws IOException {
        try (var zip = MachineToolsPackTest.class.getResourceAsStream("/packs/machine-tools.zip")) {
            definitions = new PackReader()
                    .read(Objects.requireNonNull(zip).readAllBytes())
                    .definitions();
        }
    }

    @Test
    void holdsTheWholeCatalogue() {
        assertThat(definitions.dataPoints()).hasSize(147);
        assertThat(definitions.indicators()).hasSize(97);
        assertThat(definitions.indicators())
                .filteredOn(definitions::sensitive)
                .isNotEmpty()
                .noneMatch(Indicator::pooled);
    }

    @Test
    void computesTheValuesCalculatedByHand() {
        Map<String, Outcome> computed = definitions.compute(name -> {
            String value = FIRM.get(name);
            return value == null
                    ? new Outcome.Missing(new TreeSet<>(Set.of(name)))
                    : Outcome.of(Rational.of(new BigDecimal(value)));
        });

        assertThat(computed.get("EMP-1.1")).isEqualTo(Outcome.of(Rational.parse("1563/84")));
        assertThat(computed.get("WPC-1.1")).isEqualTo(Outcome.of(Rational.parse("40/7")));
        assertThat(computed.get("ENV-4.1")).isEqualTo(Outcome.of(Rational.parse("100004/10000")));
        assertThat(computed.get("ENV-4.3")).isEqualTo(Outcome.of(Rational.parse("12004/62")));
        assertThat(computed.get("XAC-4.1")).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(computed.get("EMP-1.3"))
                .isEqualTo(new Outcome.Missing(new TreeSet<>(Set.of("emp_male", "emp_female"))));
    }
}
