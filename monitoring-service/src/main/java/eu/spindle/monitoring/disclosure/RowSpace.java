package eu.spindle.monitoring.disclosure;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that can be combined from some rows, as blocks that have no unknown in common. Spaces never change; whoever adds
 * the same row to the same space gets the same space, so that quantities with the same rows are looked at once.
 */
final class RowSpace {

    private final List<Block> blocks;
    private final Map<Columns.Row, WeakReference<RowSpace>> larger = new IdentityHashMap<>();

    private RowSpace(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Where nothing is published yet. */
    static RowSpace empty() {
        return new RowSpace(List.of());
    }

    List<Block> blocks() {
        return blocks;
    }

    /** This space with a row more.
     *
     * @throws ArithmeticException where numbers become too large to stay exact
     */
    RowSpace with(Columns.Row row) {
        WeakReference<RowSpace> known = larger.get(row);
        RowSpace found = known == null ? null : known.get();
        if (found == null) {
            found = added(row);
            larger.put(row, new WeakReference<>(found));
        }
        return found;
    }

    private RowSpace added(Columns.Row row) {
        var result = new ArrayList<Block>();
        var touched = new ArrayList<Block>();
        // What blocks span of the row can be taken from it: only the rest is new.
        var rest = (BitSet) row.unknowns().clone();
        for (Block block : blocks) {
            if (!block.unknowns().intersects(row.unknowns())) {
                result.add(block);
            } else if (block.spans(row)) {
                result.add(block);
                rest.andNot(block.unknowns());
            } else {
                touched.add(block);
            }
        }
        if (rest.isEmpty()) {
            return this;
        }
        result.addAll(Block.joined(touched, rest));
        return new RowSpace(List.copyOf(result));
    }
}
