package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a combination of published sums in which fewer owners remain than are allowed.
 *
 * <p>Such a combination exists exactly when the equations lose rank once these few owners are taken out. No class of
 * as many owners as are allowed can be taken out, so what is left to search is the part of the equations that is zero
 * on all of those; mostly nothing. In that part every few owners that break the rank must hold a whole class of every
 * basis, so that trying the classes of one basis after the other, as deep as owners may be taken out, finds them or
 * proves that there are none. Where there are more bases without a common owner than owners may be taken out, one basis
 * always remains, and nothing needs to be tried.
 */
final class SupportSearch {

    /** After so many steps a system counts as unsafe; a figure is rather lost than a firm revealed. */
    private static final int MOST_STEPS = 40;

    private final List<BitSet> owners = new ArrayList<>();
    private final List<long[]> equations = new ArrayList<>();
    private final Set<BitSet> tried = new HashSet<>();

    private SupportSearch(Part part) {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (Set<UUID> one : part.owners()) {
            var set = new BitSet();
            one.forEach(owner -> set.set(numbers.computeIfAbsent(owner, none -> numbers.size())));
            owners.add(set);
        }
        part.equations()
                .forEach(equation -> equations.add(
                        equation.stream().mapToLong(Long::longValue).toArray()));
    }

    /**
     * Whether fewer than so many owners can be isolated.
     *
     * @param known what was found out before of the same equations, which many systems have in common
     */
    static boolean isolates(ObservedSystem system, int fewest, Map<Part, Boolean> known) {
        return parts(system).entrySet().stream()
                .map(part -> Part.of(system, part.getKey(), part.getValue()))
                .anyMatch(part ->
                        known.computeIfAbsent(part, none -> new SupportSearch(part).breaks(new BitSet(), fewest - 1)));
    }

    /** Equations that have no class in common are searched apart: no combination of them holds fewer owners than each. */
    private static Map<BitSet, BitSet> parts(ObservedSystem system) {
        Map<BitSet, BitSet> parts = new HashMap<>();
        for (int i = 0; i < system.equations().rank(); i++) {
            if (system.equations().pivot(i) >= system.big()) {
                long[] row = system.equations().row(i);
                var columns = new BitSet();
                IntStream.range(0, row.length)
                        .filter(column -> row[column] != 0)
                        .forEach(columns::set);
                var rows = new BitSet();
                rows.set(i);
                for (BitSet other : List.copyOf(parts.keySet())) {
                    if (other.intersects(columns)) {
                        columns.or(other);
                        rows.or(parts.get(other));
                        parts.remove(other);
                    }
                }
                parts.put(columns, rows);
            }
        }
        return parts;
    }

    private boolean breaks(BitSet out, int left) {
        if (!tried.add(out)) {
            return false;
        }
        Basis basis = basis(out);
        if (basis == null || tried.size() > MOST_STEPS || basis.reduced().anyRow(few(basis, out, left))) {
            return true;
        }
        if (hasBases(out, basis, left + 1)) {
            return false;
        }
        for (int one : basis.classes()) {
            var next = (BitSet) out.clone();
            next.or(owners.get(one));
            int more = next.cardinality() - out.cardinality();
            if (more <= left && breaks(next, left - more)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an equation, reduced, holds so few owners that they are isolated by it. */
    private Predicate<long[]> few(Basis basis, BitSet out, int left) {
        return row -> {
            var held = (BitSet) out.clone();
            int most = out.cardinality() + left;
            for (int i = 0; i < row.length; i++) {
                if (row[i] != 0) {
                    held.or(owners.get(basis.remaining()[i]));
                    if (held.cardinality() > most) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    /** Whether so many bases can be found one after the other, no two of which need the same owner. */
    private boolean hasBases(BitSet out, Basis first, int wanted) {
        var used = (BitSet) out.clone();
        Basis basis = first;
        for (int found = 1; ; found++) {
            if (found == wanted) {
                return true;
            }
            use(basis.classes(), used);
            Basis next = basis(used);
            if (next == null) {
                return false;
            }
            basis = next;
        }
    }

    /** Takes one owner out for each class of a basis, the same for several where that is possible. */
    private void use(int[] basis, BitSet used) {
        var taken = new BitSet();
        for (int one : basis) {
            BitSet of = owners.get(one);
            if (!of.intersects(taken)) {
                var unused = (BitSet) of.clone();
                unused.andNot(used);
                taken.set(unused.nextSetBit(0));
            }
        }
        used.or(taken);
    }

    /** Classes, not wholly taken out, on which all equations still can be told apart; null if there are none. */
    private @Nullable Basis basis(BitSet out) {
        int[] remaining = IntStream.range(0, owners.size())
                .filter(i -> {
                    var rest = (BitSet) owners.get(i).clone();
                    rest.andNot(out);
                    return !rest.isEmpty();
                })
                .toArray();
        List<long[]> columns = equations.stream()
                .map(equation ->
                        IntStream.of(remaining).mapToLong(i -> equation[i]).toArray())
                .toList();
        IntegerMatrix reduced = IntegerMatrix.reduce(columns, remaining.length);
        if (reduced.rank() < equations.size()) {
            return null;
        }
        return new Basis(remaining, reduced);
    }

    /** Equations that hang together, always written in the same way, with the owners of each class in them. */
    record Part(List<Set<UUID>> owners, List<List<Long>> equations) {

        private static Part of(ObservedSystem system, BitSet columns, BitSet rows) {
            int[] order = columns.stream()
                    .boxed()
                    .sorted(Comparator.comparingInt(
                                    (Integer i) -> -owners(system, i).size())
                            .thenComparing(i -> Collections.min(owners(system, i)))
                            .thenComparing(i -> new TreeSet<>(owners(system, i)).toString()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            List<long[]> given = rows.stream()
                    .mapToObj(i -> IntStream.of(order)
                            .mapToLong(column -> system.equations().row(i)[column])
                            .toArray())
                    .toList();
            IntegerMatrix reduced = IntegerMatrix.reduce(given, order.length);
            return new Part(
                    IntStream.of(order).mapToObj(i -> owners(system, i)).toList(),
                    IntStream.range(0, reduced.rank())
                            .mapToObj(i -> signed(reduced.row(i), reduced.pivot(i)))
                            .toList());
        }

        private static Set<UUID> owners(ObservedSystem system, int column) {
            return system.classes().get(column).owners();
        }

        private static List<Long> signed(long[] row, int pivot) {
            long sign = Long.signum(row[pivot]);
            return LongStream.of(row).mapToObj(value -> sign * value).toList();
        }
    }

    /**
     * Classes on which all equations can be told apart.
     *
     * @param remaining the classes that were there to choose from
     * @param reduced the equations on these
     */
    private record Basis(int[] remaining, IntegerMatrix reduced) {
        int[] classes() {
            return IntStream.range(0, reduced.rank())
                    .map(i -> remaining[reduced.pivot(i)])
                    .toArray();
        }
    }
}
