package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Searches for a firm, or a group of fewer owners than allowed, whose value can be bounded closely, given that no value is
 * negative.
 *
 * <p>By duality, the highest possible value of a class is the smallest non-negative combination of published sums that
 * contains it. So a limit for it is also a limit for the share of one owner in any difference of published sums.
 *
 * <p>Where the true amounts, or amounts that differ from them in a few classes and fulfil the equations, are already far
 * enough apart, the observer cannot exclude them, and no linear program has to be solved.
 */
final class BoundCheck {

    private static final double NEARLY = 1e-9;
    private static final int MAX_CLASSES_TO_SOLVE = 60;
    private static final int MAX_CLASSES_OF_GROUPS = 400;
    private static final int MAX_GROUPS = 31;

    private final ObservedSystem system;
    private final DisclosureLimits limits;
    private final boolean contributors;
    private final double[] totals;
    private final double[] own;
    private final double tiny;
    private final LinearProgram program;

    /** @param contributors whether the observer can be one of the firms, which knows its own value */
    BoundCheck(ObservedSystem system, DisclosureLimits limits, boolean contributors) {
        this.system = system;
        this.limits = limits;
        this.contributors = contributors;
        this.totals = system.classes().stream().mapToDouble(FirmClass::total).toArray();
        this.own = system.classes().stream().mapToDouble(FirmClass::largest).toArray();
        double scale = Arrays.stream(totals).max().orElse(0);
        this.tiny = scale * 1e-6;
        this.program = new LinearProgram(system, scale);
    }

    /** Whether the value of one firm, or of all firms of an owner, can be bounded too closely. */
    boolean boundsFirm() {
        return totals.length > 0 && (tiny == 0 || boundsOneOfAClass() || boundsOneOfSeveralClasses());
    }

    private boolean boundsOneOfAClass() {
        for (int i = 0; i < totals.length; i++) {
            FirmClass firms = system.classes().get(i);
            int[] one = {i};
            if (!canBe(one, distance(firms.largest(), firms.second()), true)) {
                return true;
            }
            boolean alone = firms.size() == 1 && firms.total() > 0;
            if (alone && !canBe(one, firms.total() * (100 - limits.closest()) / 100, false)) {
                return true;
            }
        }
        return false;
    }

    private boolean boundsOneOfSeveralClasses() {
        return system.holdings().stream().anyMatch(holding -> holding.classes().length == 0 || bounds(holding));
    }

    private boolean bounds(ObservedSystem.Holding holding) {
        if (!canBe(holding.classes(), distance(holding.amount(), holding.second()), true)) {
            return true;
        }
        // With others in a class, all of its value can be theirs.
        int[] alone = IntStream.of(holding.classes())
                .filter(i -> system.classes().get(i).size() == 1)
                .toArray();
        return alone.length > 1
                && holding.amount() > 0
                && !canBe(alone, holding.amount() * (100 - limits.closest()) / 100, false);
    }

    /** The total that classes must be able to reach, so that none of their owners is bounded from above. */
    private double distance(double largest, double second) {
        double dominant = Math.max(largest * 100 / limits.largest(), (largest + second) * 100 / limits.twoLargest());
        double close = largest * (100 + limits.closest()) / 100 + (contributors ? second : 0);
        return Math.max(tiny, Math.max(dominant, close));
    }

    /** Whether an observer cannot exclude that the total of classes is at least, or at most, {@code wanted}. */
    private boolean canBe(int[] group, double wanted, boolean up) {
        double total = IntStream.of(group).mapToDouble(i -> totals[i]).sum();
        if (up ? total >= wanted * (1 - NEARLY) : total <= wanted) {
            return true;
        }
        double[] floor = contributors ? own.clone() : new double[totals.length];
        IntStream.of(group).forEach(i -> floor[i] = 0);
        boolean moves = group.length == 1
                ? canMove(group[0], wanted - total, floor)
                : canMoveTogether(group, wanted - total, floor);
        return moves || totals.length <= MAX_CLASSES_TO_SOLVE && reaches(group, wanted, up, floor);
    }

    private boolean reaches(int[] group, double wanted, boolean up, double[] floor) {
        double[] ceiling = unbounded();
        double reached = up ? program.highest(group, floor, ceiling) : program.lowest(group, floor, ceiling);
        return up ? reached >= wanted * (1 - NEARLY) : reached <= wanted * (1 + NEARLY);
    }

    /** Tries to change the total of one class by changing one free class and the pivots that depend on it. */
    private boolean canMove(int index, double by, double[] floor) {
        int pivotRow = -1;
        for (int i = 0; i < system.equations().rank(); i++) {
            if (system.equations().pivot(i) == index) {
                pivotRow = i;
            }
        }
        if (pivotRow < 0) {
            return stays(moved(index, by), floor);
        }
        long[] row = system.equations().row(pivotRow);
        for (int free = 0; free < row.length; free++) {
            if (free != index && row[free] != 0 && stays(moved(free, -by * row[index] / row[free]), floor)) {
                return true;
            }
        }
        return false;
    }

    private double[] moved(int free, double by) {
        double[] result = totals.clone();
        move(result, free, by);
        return result;
    }

    private void move(double[] amounts, int free, double by) {
        amounts[free] += by;
        for (int i = 0; i < system.equations().rank(); i++) {
            long[] row = system.equations().row(i);
            if (row[free] != 0) {
                int pivot = system.equations().pivot(i);
                amounts[pivot] -= by * row[free] / row[pivot];
            }
        }
    }

    private boolean stays(double[] amounts, double[] floor) {
        return IntStream.range(0, amounts.length).allMatch(i -> amounts[i] >= Math.min(floor[i], totals[i]));
    }

    /** Whether all small classes can be larger at once, so that no group of too few owners is bounded from above. */
    boolean allCanGrow() {
        int[] small = IntStream.range(system.big(), totals.length).toArray();
        if (small.length == 0 || canGrow(small)) {
            return true;
        }
        double[] lower = new double[totals.length];
        for (int i : small) {
            lower[i] = grown(i);
        }
        return !Double.isNaN(program.highest(small, lower, unbounded()));
    }

    /** Whether a group of too few owners is bounded within the limit from below and from above. */
    boolean boundsGroup() {
        List<int[]> groups = groups();
        return totals.length > MAX_CLASSES_OF_GROUPS
                || groups.size() > MAX_GROUPS
                || groups.stream().anyMatch(this::isBounded);
    }

    private double grown(int index) {
        return Math.max(tiny, totals[index] * (100 + limits.closest()) / 100);
    }

    private boolean canGrow(int[] small) {
        double[] amounts = totals.clone();
        for (int i : small) {
            for (int row = 0; row < system.equations().rank(); row++) {
                if (system.equations().pivot(row) == i) {
                    return false;
                }
            }
            move(amounts, i, grown(i) - totals[i]);
        }
        return stays(amounts, new double[totals.length]);
    }

    /** The sets of small classes with fewer owners than allowed; incomplete if there are too many. */
    private List<int[]> groups() {
        var groups = new ArrayList<int[]>();
        addGroups(new BitSet(), new int[0], groups);
        return groups;
    }

    private void addGroups(BitSet owners, int[] group, List<int[]> groups) {
        int from = group.length == 0 ? system.big() : group[group.length - 1] + 1;
        for (int i = from; i < totals.length && groups.size() <= MAX_GROUPS; i++) {
            var more = (BitSet) owners.clone();
            more.or(system.classes().get(i).owners());
            if (more.cardinality() < limits.fewest()) {
                int[] larger = Arrays.copyOf(group, group.length + 1);
                larger[group.length] = i;
                groups.add(larger);
                addGroups(more, larger, groups);
            }
        }
    }

    private boolean isBounded(int[] group) {
        double sum = IntStream.of(group).mapToDouble(i -> totals[i]).sum();
        double above = Math.max(tiny, sum * (100 + limits.closest()) / 100);
        double below = sum * (100 - limits.closest()) / 100;
        double[] lower = new double[totals.length];
        if (canMoveTogether(group, above - sum, lower) || sum > 0 && canMoveTogether(group, below - sum, lower)) {
            return false;
        }
        double high = program.highest(group, lower, unbounded());
        if (high >= above * (1 - NEARLY)) {
            return false;
        }
        double low = program.lowest(group, lower, unbounded());
        return !(low <= below * (1 + NEARLY) && sum > 0);
    }

    /** Tries to change the sum of a group by changing one free class and the pivots that depend on it. */
    private boolean canMoveTogether(int[] group, double by, double[] floor) {
        var pivots = new BitSet();
        IntStream.range(0, system.equations().rank())
                .forEach(i -> pivots.set(system.equations().pivot(i)));
        for (int free = pivots.nextClearBit(0); free < totals.length; free = pivots.nextClearBit(free + 1)) {
            double[] unit = new double[totals.length];
            move(unit, free, 1);
            double gained = IntStream.of(group).mapToDouble(i -> unit[i]).sum();
            if (Math.abs(gained) > NEARLY && stays(moved(free, by / gained), floor)) {
                return true;
            }
        }
        return false;
    }

    private double[] unbounded() {
        double[] result = new double[totals.length];
        Arrays.fill(result, Double.POSITIVE_INFINITY);
        return result;
    }
}
