package eu.spindle.monitoring.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.PackFixtures;
import eu.spindle.monitoring.definition.PackReader;
import eu.spindle.monitoring.disclosure.Contributor;
import eu.spindle.monitoring.disclosure.PublishedSum;
import eu.spindle.monitoring.member.SizeClass;
import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The quantities that a figure reveals do not depend on how its formula is written. */
class CellSumsTest {

    private static final Map<String, BigDecimal> ENTERED = Map.of(
            "emp_start", new BigDecimal("40"),
            "emp_end", new BigDecimal("44"),
            "emp_trained", new BigDecimal("12"),
            "hours_worked", new BigDecimal("70000"),
            "acc_rec", new BigDecimal("2"),
            "waste", new BigDecimal("3000"));

    @Test
    void aDataPointIsOneQuantityHoweverOftenAFormulaCountsIt() {
        PublishedSum accidents = sums("WPC-1.1").getFirst();
        PublishedSum more = sums(
                        "WPC-1.1",
                        "200000 * acc_rec / hours_worked",
                        "-1000000 * acc_rec / hours_worked",
                        "per 200,000 h",
                        "per 1,000,000 h",
                        "\"0.000005\"",
                        "\"0.000001\"")
                .getFirst();
        assertThat(accidents.quantity()).isEqualTo("acc_rec [number, flow]");
        assertThat(more).isEqualTo(accidents);
        assertThat(accidents.values()).containsValue(Rational.of(2));
    }

    @Test
    void aDataPointIsOneQuantityInWhateverUnit() {
        PublishedSum kilograms = sums("WPC-1.5").getFirst();
        assertThat(kilograms.values()).containsValue(Rational.of(3000));
        PublishedSum tons = sums("WPC-1.5", "code: waste, unit: kg", "code: waste, unit: t", "waste / 1000", "waste")
                .getFirst();
        assertThat(tons.quantity()).isEqualTo(kilograms.quantity());
        assertThat(tons.values()).containsValue(Rational.of(3_000_000));
    }

    @Test
    void aSharedFigureIsWhatItIsMadeOf() {
        assertThat(quantities("WPC-1.2")).contains("emp_end [number, stock] + emp_start [number, stock]");
        assertThat(quantities("WPC-1.2", "(emp_start + emp_end) / 2", "(emp_start + 3 * emp_end) / 4"))
                .contains("emp_end [number, stock] + 1/3 * emp_start [number, stock]")
                .doesNotContain("emp_end [number, stock] + emp_start [number, stock]");
    }

    @Test
    void anotherDataPointOfTheSameCodeIsAnotherQuantity() {
        assertThat(quantities("WPC-1.1", "acc_rec, unit: count, period: flow", "acc_rec, unit: count, period: stock"))
                .doesNotContain("acc_rec [number, flow]", "of acc_rec [number, flow]");
    }

    private static List<String> quantities(String indicator, String... change) {
        return sums(indicator, change).stream().map(PublishedSum::quantity).toList();
    }

    private static List<PublishedSum> sums(String indicator, String... change) {
        PackFixtures pack = PackFixtures.woodTurning();
        for (int i = 0; i < change.length; i += 2) {
            pack.but(change[i], change[i + 1]);
        }
        Definitions definitions = new PackReader().read(pack.zip()).definitions();
        var firm = ReportedFirm.of(
                Contributor.independent(new UUID(1, 1), new UUID(1, 2)), SizeClass.SMALL, definitions, ENTERED);
        Cell cell = Cell.ofSector(definitions, Objects.requireNonNull(definitions.indicator(indicator)), List.of(firm));
        return new CellSums(definitions).candidate(cell).sums();
    }
}
