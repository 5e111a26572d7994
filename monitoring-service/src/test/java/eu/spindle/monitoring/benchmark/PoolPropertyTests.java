package eu.spindle.monitoring.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.definition.PackFixtures;
import eu.spindle.monitoring.formula.Figures;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.formula.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools and disclosure against a slow and plain reckoning over all firms at once. */
class PoolPropertyTests {

    private static final int ROUNDS = 400;

    private final Definitions definitions = PackFixtures.definitions();
    private final Indicator rate = Objects.requireNonNull(definitions.indicator("WPC-1.1"));
    private final DisclosureRules rules = DisclosureRules.STANDARD;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122, 77})
    void mergedPoolsAreThePoolOfAll(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Firm> firms = firms(random, random.nextInt(25));
            Pool whole = pool(firms);

            Collections.shuffle(firms, random);
            int cut = random.nextInt(firms.size() + 1);
            Pool merged = pool(firms.subList(0, cut)).plus(pool(firms.subList(cut, firms.size())));

            assertThat(merged).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20_261_123, 78})
    void decidesAsThePlainReckoningDoes(long seed) {
        var random = new Random(seed);
        int shown = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Firm> firms = firms(random, random.nextInt(25));
            Pool pool = pool(firms);

            assertThat(rules.allow(pool)).isEqualTo(plainlyAllowed(firms));
            if (rules.allow(pool)) {
                shown++;
                assertThat(pool.compute(definitions, rate)).isEqualTo(Outcome.of(plainRate(firms)));
            }
        }
        assertThat(shown).isBetween(ROUNDS / 20, ROUNDS);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20_261_124, 79})
    void hiddenGroupsCannotBeHadBySubtraction(long seed) {
        var random = new Random(seed);
        int complementary = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var groups = new LinkedHashMap<String, Pool>();
            var firmsOf = new HashMap<String, List<Firm>>();
            for (String name : List.of("micro", "small", "medium", "large")) {
                List<Firm> firms = firms(random, random.nextInt(15));
                firmsOf.put(name, firms);
                groups.put(name, pool(firms));
            }
            Breakdown breakdown = Breakdown.of(rules, groups);

            var hidden = new ArrayList<Firm>();
            breakdown.groups().forEach((name, disclosure) -> {
                if (disclosure == Disclosure.SHOWN) {
                    assertThat(plainlyAllowed(firmsOf.get(name))).isTrue();
                } else {
                    hidden.addAll(firmsOf.get(name));
                }
            });
            boolean someShown = breakdown.groups().containsValue(Disclosure.SHOWN);
            if (breakdown.whole() == Disclosure.SHOWN
                    && someShown
                    && hidden.stream().anyMatch(Firm::computable)) {
                assertThat(plainlyAllowed(hidden)).isTrue();
            }
            complementary += Collections.frequency(breakdown.groups().values(), Disclosure.WOULD_REVEAL_ANOTHER);
        }
        assertThat(complementary).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 20_261_125, 80})
    void associationsThatAreHiddenStayHiddenInTheSector(long seed) {
        var random = new Random(seed);
        int leftOut = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Pool> associations = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                associations.add(pool(firms(random, random.nextInt(12))));
            }
            List<Pool> counted = SectorPool.counted(rules, associations, pool -> pool);
            Pool sector = counted.stream().reduce(Pool.EMPTY, Pool::plus);

            Pool rest = associations.stream().filter(rules::allow).reduce(Pool.EMPTY, Pool::plus);
            int unseen = sector.firms() - rest.firms();
            Pool hidden =
                    associations.stream().filter(pool -> !rules.allow(pool)).reduce(Pool.EMPTY, Pool::plus);
            assertThat(unseen).isIn(0, hidden.firms());
            if (rest.firms() > 0 && unseen > 0) {
                assertThat(rules.allow(hidden)).isTrue();
            }
            leftOut += associations.size() - counted.size();
        }
        assertThat(leftOut).isPositive();
    }

    private Pool pool(List<Firm> firms) {
        return Pool.of(definitions, rate, firms.stream().map(Firm::figures).toList());
    }

    private static boolean plainlyAllowed(List<Firm> all) {
        List<Firm> firms = all.stream().filter(Firm::computable).toList();
        return firms.size() >= 5
                && undominated(firms.stream().map(Firm::accidents).toList())
                && undominated(firms.stream().map(Firm::hours).toList());
    }

    private static boolean undominated(List<BigDecimal> values) {
        List<BigDecimal> falling =
                values.stream().sorted(Comparator.reverseOrder()).toList();
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal two = falling.get(0).add(falling.get(1));
        return falling.get(0).compareTo(sum.multiply(new BigDecimal("0.6"))) <= 0
                && two.compareTo(sum.multiply(new BigDecimal("0.8"))) <= 0;
    }

    private static Rational plainRate(List<Firm> all) {
        Rational accidents = Rational.ZERO;
        Rational hours = Rational.ZERO;
        for (Firm firm : all) {
            if (firm.computable()) {
                accidents = accidents.plus(Rational.of(firm.accidents()));
                hours = hours.plus(Rational.of(firm.hours()));
            }
        }
        return accidents.times(Rational.of(200_000)).dividedBy(hours);
    }

    /** Firms as uneven as real ones: most of them small, some giants, some with gaps. */
    private static List<Firm> firms(Random random, int count) {
        var firms = new ArrayList<Firm>();
        for (int i = 0; i < count; i++) {
            int size = random.nextInt(8) == 0 ? 40 : 1;
            firms.add(new Firm(
                    BigDecimal.valueOf(random.nextInt(9) * size),
                    BigDecimal.valueOf(random.nextInt(40_000) * (long) size, 1),
                    random.nextInt(9) == 0));
        }
        return firms;
    }

    /** One firm's figures; some have not entered their accidents. */
    private record Firm(BigDecimal accidents, BigDecimal hours, boolean gap) {

        boolean computable() {
            return !gap && hours.signum() > 0;
        }

        Figures figures() {
            Map<String, BigDecimal> known =
                    gap ? Map.of("hours_worked", hours) : Map.of("hours_worked", hours, "acc_rec", accidents);
            return name -> {
                BigDecimal value = known.get(name);
                return value == null
                        ? new Outcome.Missing(new TreeSet<>(List.of(name)))
                        : Outcome.of(Rational.of(value));
            };
        }
    }
}
