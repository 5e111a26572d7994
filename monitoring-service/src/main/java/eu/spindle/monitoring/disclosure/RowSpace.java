package eu.spindle.monitoring.disclosure;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The span of rows, as blocks that have no unknown in common. Spaces are immutable, and adding the same row to the same space
 * returns the same space, so that quantities with the same rows are checked once.
 */
final class RowSpace {

    private final List<Block> blocks;
    private final Map<Columns.Row, WeakReference<RowSpace>> larger = new IdentityHashMap<>();

    private RowSpace(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** The span of no rows. */
    static RowSpace empty() {
        return new RowSpace(List.of());
    }

    List<Block> blocks() {
        return blocks;
    }

    /** This space with another row.
     *
     * @throws ArithmeticException if numbers become too large for exact arithmetic
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
        // The part of the row that blocks span is subtracted: only the rest is new.
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
