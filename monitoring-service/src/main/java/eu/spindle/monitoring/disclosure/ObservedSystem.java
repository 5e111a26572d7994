package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * What an observer does not know of some blocks: classes of firms, and the equations that still hold a class, reduced
 * exactly. Classes of many owners come first, so that pivots stand on them where possible.
 */
record ObservedSystem(List<FirmClass> classes, int big, IntegerMatrix equations) {

    static ObservedSystem of(
            Collection<Block> blocks, Columns columns, IntToDoubleFunction amount, IntPredicate known, int fewest) {
        var found = new ArrayList<Place>();
        for (Block block : blocks) {
            for (int i = 0; i < block.classes().size(); i++) {
                var unknowns = (BitSet) block.classes().get(i).clone();
                block.classes().get(i).stream().filter(known).forEach(unknowns::clear);
                if (!unknowns.isEmpty()) {
                    found.add(new Place(block, i, FirmClass.of(unknowns, columns, amount)));
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
        return new ObservedSystem(found.stream().map(Place::firms).toList(), big, IntegerMatrix.reduce(matrix, width));
    }

    boolean hasSmallClasses() {
        return big < classes.size();
    }

    /** A class of which the observer does not know all. */
    private record Place(Block block, int number, FirmClass firms) {}
}
