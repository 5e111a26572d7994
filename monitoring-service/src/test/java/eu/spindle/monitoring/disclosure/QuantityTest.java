package eu.spindle.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is computed in binary numbers is what the limits say of the exact ones. */
class QuantityTest {

    private static final DisclosureLimits LIMITS = DisclosureLimits.STANDARD;

    private final Quantity quantity = new Quantity(PublishedSum.Kind.SIGNED, new Columns());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60 10 10 10 10",
                "60.000000000001 10 10 10 10",
                "61 10 10 10 9",
                "10 10 10 10 60",
                "40 40 10 5 5",
                "40.000000000001 40 10 5 5",
                "41 40 9 5 5",
                "5 40 9 41 5",
                "-60 10 -10 10 10",
                "-61 10 -10 10 9",
                "20 20 20 20 20",
                "100",
                "50 50",
                "0 0 0 0 0",
                "0 0 1 0 0"
            })
    void isSpreadAsTheLimitsSay(String amounts) {
        var sum = sum(amounts.split(" "));
        assertThat(isSpread(sum)).isEqualTo(LIMITS.spread(sum.shares()));
    }

    @Test
    void isSpreadAsTheLimitsSayOfAnySums() {
        var random = new Random(20261127);
        var both = new int[2];
        for (int i = 0; i < 500; i++) {
            var amounts = new String[5 + random.nextInt(4)];
            for (int j = 0; j < amounts.length; j++) {
                amounts[j] = String.valueOf(random.nextInt(j < 2 ? 60 : 15) + 1);
            }
            var sum = sum(amounts);
            boolean spread = LIMITS.spread(sum.shares());
            both[spread ? 1 : 0]++;
            assertThat(isSpread(sum)).as(String.join(" ", amounts)).isEqualTo(spread);
        }
        assertThat(both).as("sums of both kinds").doesNotContain(0);
    }

    @Test
    void countsTheFirmsOfAnOwnerTogether() {
        var owner = UUID.randomUUID();
        Map<Contributor, Rational> values =
                new LinkedHashMap<>(sum("10", "10", "10", "10").values());
        values.put(new Contributor(UUID.randomUUID(), owner, UUID.randomUUID()), Rational.of(30));
        assertThat(isSpread(new PublishedSum("energy", PublishedSum.Kind.SIGNED, values)))
                .isTrue();
        values.put(new Contributor(UUID.randomUUID(), owner, UUID.randomUUID()), Rational.of(31));
        assertThat(isSpread(new PublishedSum("energy", PublishedSum.Kind.SIGNED, values)))
                .isFalse();
    }

    /** A firm that restates has another unknown, and the one it had before when it takes the correction back. */
    @Test
    void hasAnUnknownForEachValueOfAFirm() {
        var firm = Contributor.independent(UUID.randomUUID(), UUID.randomUUID());
        var first = row(firm, 10);
        var restated = row(firm, 12);
        assertThat(restated.unknowns()).isNotEqualTo(first.unknowns());
        assertThat(row(firm, 10)).isSameAs(first);
        assertThat(row(firm, 12)).isSameAs(restated);
        assertThat(quantity.amount(first.unknowns().nextSetBit(0))).isEqualTo(10);
        assertThat(quantity.amount(restated.unknowns().nextSetBit(0))).isEqualTo(12);
        assertThat(quantity.amount(1_000)).isZero();
    }

    private Columns.Row row(Contributor firm, int value) {
        return quantity.row(new PublishedSum("energy", PublishedSum.Kind.SIGNED, Map.of(firm, Rational.of(value))));
    }

    private boolean isSpread(PublishedSum sum) {
        return quantity.isSpread(quantity.row(sum).unknowns(), LIMITS);
    }

    private static PublishedSum sum(String... amounts) {
        Map<Contributor, Rational> values = new LinkedHashMap<>();
        for (String amount : amounts) {
            values.put(
                    Contributor.independent(UUID.randomUUID(), UUID.randomUUID()), Rational.of(new BigDecimal(amount)));
        }
        return new PublishedSum("energy", PublishedSum.Kind.SIGNED, values);
    }
}
