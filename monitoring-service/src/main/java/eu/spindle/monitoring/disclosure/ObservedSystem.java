package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The unknowns of an observer in some blocks: classes of firms, and the equations between them in exact reduced form.
 * Classes of many owners come first, so that these become pivots where possible.
 *
 * @param holdings the amounts of owners in several classes
 */
record ObservedSystem(List<FirmClass> classes, int big, IntegerMatrix equations, List<Holding> holdings) {

    /** The most classes of an owner that are examined in all combinations. */
    private static final int MOST_CLASSES_OF_AN_OWNER = 10;

    /**
     * The amount of an owner in several classes, with at most one value of each firm.
     *
     * @param classes the numbers of the classes; none where there are too many to examine
     * @param amount the amount of the owner
     * @param second the largest amount of another owner in these classes
     */
    record Holding(int[] classes, double amount, double second) {}

    static ObservedSystem of(
            Collection<Block> blocks, Columns columns, IntToDoubleFunction amount, IntPredicate known, int fewest) {
        var found = new ArrayList<Place>();
        for (Block block : blocks) {
            for (int i = 0; i < block.classes().size(); i++) {
                var unknowns = (BitSet) block.classes().get(i).clone();
                block.classes().get(i).stream().filter(known).forEach(unknowns::clear);
                if (!unknowns.isEmpty()) {
                    found.add(new Place(block, i, unknowns, FirmClass.of(unknowns, columns, amount)));
                }
            }
        }
        found.sort(Comparator.comparing((Place one) -> one.firms().size() < fewest)
                .thenComparing(one -> -one.firms().total())
                .thenComparing(one -> -one.firms().size())
                .thenComparing(one -> one.firms().owners().nextSetBit(0)));
        int width = found.size();
        var matrix = new ArrayList<long[]>();
        for (Block block : blocks) {
            for (long[] given : block.equations()) {
                var equation = new long[width];
                boolean any = false;
                for (int i = 0; i < width; i++) {
                    if (found.get(i).block() == block) {
                        equation[i] = given[found.get(i).number()];
                        any |= equation[i] != 0;
                    }
                }
                if (any) {
                    matrix.add(equation);
                }
            }
        }
        int big =
                (int) found.stream().filter(one -> one.firms().size() >= fewest).count();
        return new ObservedSystem(
                found.stream().map(Place::firms).toList(),
                big,
                IntegerMatrix.reduce(matrix, width),
                columns.grouped() ? holdings(found, columns, amount) : List.of());
    }

    private static List<Holding> holdings(List<Place> places, Columns columns, IntToDoubleFunction amount) {
        var amounts = new ArrayList<Map<Integer, Double>>();
        Map<Integer, Map<Integer, Set<UUID>>> firms = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Map<Integer, Double> inClass = new HashMap<>();
            int number = i;
            places.get(i).unknowns().stream().forEach(column -> {
                inClass.merge(columns.owner(column), amount.applyAsDouble(column), Double::sum);
                firms.computeIfAbsent(columns.owner(column), none -> new TreeMap<>())
                        .computeIfAbsent(number, none -> new HashSet<>())
                        .add(columns.firm(column).firm());
            });
            amounts.add(inClass);
        }
        var result = new ArrayList<Holding>();
        firms.forEach((owner, byClass) -> {
            if (byClass.values().stream().flatMap(Set::stream).distinct().count() > 1) {
                addHoldings(owner, byClass, amounts, result);
            }
        });
        return result;
    }

    private static void addHoldings(
            int owner, Map<Integer, Set<UUID>> byClass, List<Map<Integer, Double>> amounts, List<Holding> result) {
        int[] all = byClass.keySet().stream().mapToInt(Integer::intValue).toArray();
        if (all.length > MOST_CLASSES_OF_AN_OWNER) {
            result.add(new Holding(new int[0], 0, 0));
            return;
        }
        for (int chosen = 0; chosen < 1 << all.length; chosen++) {
            var seen = new HashSet<UUID>();
            var byOwner = new HashMap<Integer, Double>();
            int[] classes = new int[Integer.bitCount(chosen)];
            boolean once = classes.length > 1;
            for (int i = 0, next = 0; once && i < all.length; i++) {
                if ((chosen >> i & 1) == 1) {
                    classes[next++] = all[i];
                    for (UUID firm : byClass.getOrDefault(all[i], Set.of())) {
                        once &= seen.add(firm);
                    }
                    amounts.get(all[i]).forEach((one, amount) -> byOwner.merge(one, amount, Double::sum));
                }
            }
            if (once) {
                double own = byOwner.getOrDefault(owner, 0.0);
                byOwner.remove(owner);
                result.add(new Holding(
                        classes,
                        own,
                        byOwner.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(0)));
            }
        }
    }

    boolean hasSmallClasses() {
        return big < classes.size();
    }

    /** A class with values that the observer does not know. */
    private record Place(Block block, int number, BitSet unknowns, FirmClass firms) {}
}
