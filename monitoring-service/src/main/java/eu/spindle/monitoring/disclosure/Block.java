package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A connected set of equations in exact reduced form, on classes of unknowns that no combination of them tells apart. What is
 * proven for a block stays true whatever is published about other blocks, so that it is computed only once.
 */
final class Block {

    private final List<BitSet> classes;
    private final List<long[]> equations;
    private final int[] pivots;
    private final BitSet unknowns = new BitSet();

    private Block(List<BitSet> classes, List<long[]> equations, int[] pivots) {
        this.classes = classes;
        this.equations = equations;
        this.pivots = pivots;
        classes.forEach(unknowns::or);
    }

    List<BitSet> classes() {
        return classes;
    }

    List<long[]> equations() {
        return equations;
    }

    /** Must not be changed. */
    BitSet unknowns() {
        return unknowns;
    }

    /** Whether the part of a row within this block is a combination of its equations. */
    boolean spans(Columns.Row row) {
        long[] rest = restricted(row);
        if (rest == null) {
            return false;
        }
        for (int i = 0; i < pivots.length; i++) {
            if (rest[pivots[i]] != 0) {
                IntegerMatrix.subtract(rest, equations.get(i), pivots[i]);
            }
        }
        return Arrays.stream(rest).allMatch(coefficient -> coefficient == 0);
    }

    /** The part of a row within this block; null where it tells unknowns of a class apart. */
    private long @Nullable [] restricted(Columns.Row row) {
        var result = new long[classes.size()];
        for (int i = 0; i < result.length; i++) {
            BitSet one = classes.get(i);
            boolean first = row.unknowns().get(one.nextSetBit(0));
            for (int j = one.nextSetBit(0); j >= 0; j = one.nextSetBit(j + 1)) {
                if (row.unknowns().get(j) != first) {
                    return null;
                }
            }
            result[i] = first ? 1 : 0;
        }
        return result;
    }

    /** The blocks that result from these when a row is added that they do not span. */
    static List<Block> joined(List<Block> touched, BitSet row) {
        var join = new Join();
        var fresh = (BitSet) row.clone();
        for (Block block : touched) {
            join.add(block, row);
            fresh.andNot(block.unknowns);
        }
        if (!fresh.isEmpty()) {
            join.classes.add(fresh);
            join.inside.add(true);
        }
        return join.with();
    }

    /** Joins blocks by a row that is added to them. */
    private static final class Join {

        private final List<BitSet> classes = new ArrayList<>();
        private final List<Boolean> inside = new ArrayList<>();
        private final List<Spread> given = new ArrayList<>();

        /** Splits the classes that are partly in the row; both parts keep the coefficients of the class. */
        private void add(Block block, BitSet row) {
            int[] first = new int[block.classes.size()];
            int[] second = new int[block.classes.size()];
            for (int i = 0; i < first.length; i++) {
                var in = (BitSet) block.classes.get(i).clone();
                in.and(row);
                first[i] = classes.size();
                second[i] = -1;
                if (in.isEmpty() || in.equals(block.classes.get(i))) {
                    classes.add(block.classes.get(i));
                    inside.add(!in.isEmpty());
                } else {
                    var out = (BitSet) block.classes.get(i).clone();
                    out.andNot(in);
                    second[i] = classes.size() + 1;
                    classes.add(in);
                    inside.add(true);
                    classes.add(out);
                    inside.add(false);
                }
            }
            for (int i = 0; i < block.pivots.length; i++) {
                given.add(new Spread(block.equations.get(i), first, second, block.pivots[i]));
            }
        }

        private List<Block> with() {
            var equations = new ArrayList<long[]>();
            var pivots = new ArrayList<Integer>();
            for (Spread one : given) {
                equations.add(one.equation(classes.size()));
                pivots.add(one.first[one.pivot]);
            }
            var added = new long[classes.size()];
            for (int i = 0; i < added.length; i++) {
                added[i] = inside.get(i) ? 1 : 0;
            }
            for (int i = 0; i < equations.size(); i++) {
                if (added[pivots.get(i)] != 0) {
                    IntegerMatrix.subtract(added, equations.get(i), pivots.get(i));
                }
            }
            int pivot = IntStream.range(0, added.length)
                    .filter(i -> added[i] != 0)
                    .boxed()
                    .min(Comparator.comparing(i -> Math.abs(added[i])))
                    .orElseThrow(() -> new IllegalStateException("the row was spanned"));
            for (long[] equation : equations) {
                if (equation[pivot] != 0) {
                    IntegerMatrix.subtract(equation, added, pivot);
                }
            }
            equations.add(added);
            pivots.add(pivot);
            return apart(equations, pivots);
        }

        /** Splits the equations into blocks that have no class in common. */
        private List<Block> apart(List<long[]> equations, List<Integer> pivots) {
            List<BitSet> supports = equations.stream().map(Join::support).toList();
            var left = new BitSet();
            left.set(0, equations.size());
            var blocks = new ArrayList<Block>();
            while (!left.isEmpty()) {
                var together = new BitSet();
                var columns = new BitSet();
                var next = new BitSet();
                next.set(left.nextSetBit(0));
                while (!next.isEmpty()) {
                    next.stream().forEach(equation -> columns.or(supports.get(equation)));
                    left.andNot(next);
                    together.or(next);
                    next.clear();
                    left.stream()
                            .filter(other -> supports.get(other).intersects(columns))
                            .forEach(next::set);
                }
                blocks.add(block(equations, pivots, together, columns));
            }
            return blocks;
        }

        private static BitSet support(long[] equation) {
            var result = new BitSet();
            for (int i = 0; i < equation.length; i++) {
                if (equation[i] != 0) {
                    result.set(i);
                }
            }
            return result;
        }

        private Block block(List<long[]> equations, List<Integer> pivots, BitSet together, BitSet columns) {
            int[] used = columns.stream().toArray();
            return new Block(
                    IntStream.of(used).mapToObj(classes::get).toList(),
                    together.stream()
                            .mapToObj(equation -> IntStream.of(used)
                                    .mapToLong(column -> equations.get(equation)[column])
                                    .toArray())
                            .toList(),
                    together.stream()
                            .map(equation -> Arrays.binarySearch(used, pivots.get(equation)))
                            .toArray());
        }
    }

    /** An equation with new positions of its classes, some of which are split. */
    private record Spread(long[] coefficients, int[] first, int[] second, int pivot) {
        private long[] equation(int width) {
            var result = new long[width];
            for (int i = 0; i < coefficients.length; i++) {
                result[first[i]] = coefficients[i];
                if (second[i] >= 0) {
                    result[second[i]] = coefficients[i];
                }
            }
            return result;
        }
    }
}
