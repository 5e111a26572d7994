package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
    private static final int MOST_STEPS = 500;

    private final List<BitSet> owners = new ArrayList<>();
    private final List<long[]> equations = new ArrayList<>();
    private final Set<BitSet> tried = new HashSet<>();

    private SupportSearch(ObservedSystem system) {
        int[] order = IntStream.range(system.big(), system.classes().size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer i) -> -system.classes().get(i).owners().size()))
                .mapToInt(Integer::intValue)
                .toArray();
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int i : order) {
            var set = new BitSet();
            system.classes()
                    .get(i)
                    .owners()
                    .forEach(owner -> set.set(numbers.computeIfAbsent(owner, none -> numbers.size())));
            owners.add(set);
        }
        for (int i = 0; i < system.equations().rank(); i++) {
            if (system.equations().pivot(i) >= system.big()) {
                long[] row = system.equations().row(i);
                equations.add(
                        IntStream.of(order).mapToLong(column -> row[column]).toArray());
            }
        }
    }

    /** Whether fewer than so many owners can be isolated. */
    static boolean isolates(ObservedSystem system, int fewest) {
        var search = new SupportSearch(system);
        return !search.equations.isEmpty() && search.breaks(new BitSet(), fewest - 1);
    }

    private boolean breaks(BitSet out, int left) {
        if (!tried.add(out)) {
            return false;
        }
        int[] basis = basis(out);
        if (basis == null || tried.size() > MOST_STEPS) {
            return true;
        }
        if (hasBases(out, basis, left + 1)) {
            return false;
        }
        for (int one : basis) {
            var next = (BitSet) out.clone();
            next.or(owners.get(one));
            int more = next.cardinality() - out.cardinality();
            if (more <= left && breaks(next, left - more)) {
                return true;
            }
        }
        return false;
    }

    /** Whether so many bases can be found one after the other, no two of which need the same owner. */
    private boolean hasBases(BitSet out, int[] first, int wanted) {
        var used = (BitSet) out.clone();
        int[] basis = first;
        for (int found = 1; ; found++) {
            if (found == wanted) {
                return true;
            }
            use(basis, used);
            int[] next = basis(used);
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
    private int @Nullable [] basis(BitSet out) {
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
        return IntStream.range(0, reduced.rank())
                .map(i -> remaining[reduced.pivot(i)])
                .toArray();
    }
}
