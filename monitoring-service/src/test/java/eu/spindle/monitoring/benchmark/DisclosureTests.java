package eu.spindle.monitoring.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.PackFixtures;
import eu.spindle.monitoring.formula.Rational;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be shown of many firms. */
class DisclosureTests {

    private final DisclosureRules rules = DisclosureRules.STANDARD;

    @Test
    void needsFiveFirms() {
        assertThat(rules.of(pool(10, 10, 10, 10))).isEqualTo(Disclosure.TOO_FEW_FIRMS);
        assertThat(rules.of(pool(10, 10, 10, 10, 10))).isEqualTo(Disclosure.SHOWN);
    }

    @Test
    void allowsNoFirmMoreThanSixtyPerCent() {
        assertThat(rules.of(pool(60, 10, 10, 10, 10))).isEqualTo(Disclosure.SHOWN);
        assertThat(rules.of(pool(61, 10, 10, 10, 9))).isEqualTo(Disclosure.ONE_FIRM_DOMINATES);
    }

    @Test
    void allowsNoTwoFirmsMoreThanEightyPerCent() {
        assertThat(rules.of(pool(40, 40, 10, 5, 5))).isEqualTo(Disclosure.SHOWN);
        assertThat(rules.of(pool(41, 40, 9, 5, 5))).isEqualTo(Disclosure.TWO_FIRMS_DOMINATE);
    }

    @Test
    void neverShowsSensitiveFigures() {
        Definitions definitions = PackFixtures.definitions();
        assertThat(rules.of(definitions, Objects.requireNonNull(definitions.indicator("WPC-1.3"))))
                .isEqualTo(Disclosure.SENSITIVE);
        assertThat(rules.of(definitions, Objects.requireNonNull(definitions.indicator("WPC-1.4"))))
                .isEqualTo(Disclosure.NOT_POOLED);
        assertThat(rules.of(definitions, Objects.requireNonNull(definitions.indicator("WPC-1.1"))))
                .isEqualTo(Disclosure.SHOWN);
    }

    @Test
    void hidesASecondGroupWhereOneIsHidden() {
        var groups = new TreeMap<>(Map.of(
                "a", pool(10, 10, 10, 10, 10, 10),
                "b", pool(10, 10, 10, 10, 10),
                "c", pool(10, 10)));
        assertThat(Breakdown.of(rules, groups).groups())
                .containsEntry("a", Disclosure.SHOWN)
                .containsEntry("b", Disclosure.WOULD_REVEAL_ANOTHER)
                .containsEntry("c", Disclosure.TOO_FEW_FIRMS);
    }

    @Test
    void isShownAgainOnlyWithFiveOtherFirms() {
        Set<UUID> first = people(10, 1);
        Set<UUID> four = new HashSet<>(first);
        four.addAll(people(4, 2));
        Set<UUID> five = new HashSet<>(first);
        five.addAll(people(5, 3));

        assertThat(Release.allowed(rules, first, List.of())).isTrue();
        assertThat(Release.allowed(rules, first, List.of(new Release(first)))).isFalse();
        assertThat(Release.allowed(rules, four, List.of(new Release(first)))).isFalse();
        assertThat(Release.allowed(rules, five, List.of(new Release(first)))).isTrue();
    }

    @Test
    void isComparedWithEveryEarlierRelease() {
        Set<UUID> first = people(10, 1);
        Set<UUID> second = new HashSet<>(first);
        second.addAll(people(6, 2));
        Set<UUID> third = new HashSet<>(first);
        third.addAll(people(1, 3));

        assertThat(Release.allowed(rules, third, List.of(new Release(second)))).isTrue();
        assertThat(Release.allowed(rules, third, List.of(new Release(first), new Release(second))))
                .isFalse();
    }

    @Test
    void coverageIsRoundedDown() {
        assertThat(Coverage.share(Rational.of(2), Rational.of(3))).isEqualTo(66);
        assertThat(Coverage.share(Rational.of(2), Rational.ZERO)).isNull();
    }

    private static Pool pool(long... values) {
        Pool pool = Pool.EMPTY;
        for (long value : values) {
            pool = pool.plus(new Pool(1, new TreeMap<>(Map.of("waste", Sum.of(Rational.of(value))))));
        }
        return pool;
    }

    private static Set<UUID> people(int count, long seed) {
        var random = new Random(seed);
        var result = new HashSet<UUID>();
        while (result.size() < count) {
            result.add(new UUID(random.nextLong(), random.nextLong()));
        }
        return result;
    }
}
