package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Looks for a combination of published sums in which fewer owners remain than are allowed.
 *
 * <p>Such a combination exists exactly when the equations lose rank once these few owners are taken out. No class of
 * as many owners as are allowed can be taken out, so what is left to search is the part of the equations that is zero
 * on all of those; mostly nothing. In that part every few owners that break the rank must hold a whole class of every
 * basis, so that trying the classes of one basis after the other, as deep as owners may be taken out, finds them or
 * proves that there are none.
 */
final class SupportSearch {

    /** After so many steps a system counts as unsafe; a figure is rather lost than a firm revealed. */
    private static final int MOST_STEPS = 3_000;

    private final List<FirmClass> classes;
    private final List<long[]> equations = new ArrayList<>();
    private final Set<Set<UUID>> tried = new HashSet<>();

    private SupportSearch(ObservedSystem system) {
        classes = system.classes().subList(system.big(), system.classes().size());
        for (int i = 0; i < system.equations().rank(); i++) {
            if (system.equations().pivot(i) >= system.big()) {
                long[] row = system.equations().row(i);
                var small = new long[classes.size()];
                System.arraycopy(row, system.big(), small, 0, small.length);
                equations.add(small);
            }
        }
    }

    /** Whether fewer than so many owners can be isolated. */
    static boolean isolates(ObservedSystem system, int fewest) {
        var search = new SupportSearch(system);
        return !search.equations.isEmpty() && search.breaks(Set.of(), fewest - 1);
    }

    private boolean breaks(Set<UUID> out, int left) {
        if (!tried.add(out)) {
            return false;
        }
        if (tried.size() > MOST_STEPS) {
            return true;
        }
        int[] remaining = remaining(out);
        IntegerMatrix reduced = IntegerMatrix.reduce(columns(remaining), remaining.length);
        if (reduced.rank() < equations.size()) {
            return true;
        }
        for (int i = 0; i < reduced.rank(); i++) {
            Set<UUID> more = missing(remaining[reduced.pivot(i)], out);
            if (more.size() <= left) {
                var next = new HashSet<>(out);
                next.addAll(more);
                if (breaks(next, left - more.size())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The classes that are not wholly taken out, those of many owners first, since a basis of them is hard to break. */
    private int[] remaining(Set<UUID> out) {
        return IntStream.range(0, classes.size())
                .filter(i -> !out.containsAll(classes.get(i).owners()))
                .boxed()
                .sorted((one, other) -> Integer.compare(
                        missing(other, out).size(), missing(one, out).size()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<long[]> columns(int[] chosen) {
        return equations.stream()
                .map(equation ->
                        IntStream.of(chosen).mapToLong(i -> equation[i]).toArray())
                .toList();
    }

    private Set<UUID> missing(int index, Set<UUID> out) {
        var result = new HashSet<>(classes.get(index).owners());
        result.removeAll(out);
        return result;
    }
}
