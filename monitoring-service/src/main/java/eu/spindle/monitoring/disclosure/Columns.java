package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Numbers the unknowns of an audit in the same way for all quantities: a firm's first value of each quantity has the same
 * number. So quantities that are summed over the same firms have the same rows.
 */
final class Columns {

    private final Map<Version, Integer> numbers = new HashMap<>();
    private final List<Contributor> firms = new ArrayList<>();
    private final Map<UUID, Integer> ownerNumbers = new HashMap<>();
    private final List<Integer> owners = new ArrayList<>();
    private final Map<BitSet, Row> rows = new HashMap<>();
    private boolean grouped;

    int number(Contributor firm, int version) {
        return numbers.computeIfAbsent(new Version(firm, version), added -> {
            firms.add(firm);
            grouped |= !firm.owner().equals(firm.firm());
            owners.add(ownerNumbers.computeIfAbsent(firm.owner(), none -> ownerNumbers.size()));
            return firms.size() - 1;
        });
    }

    Contributor firm(int column) {
        return firms.get(column);
    }

    /** The number of the owner of a column's firm. */
    int owner(int column) {
        return owners.get(column);
    }

    /** Whether a firm belongs to an owner that can have other firms. */
    boolean grouped() {
        return grouped;
    }

    int ownerCount() {
        return ownerNumbers.size();
    }

    /** The row of these unknowns; the same object for the same unknowns. */
    Row row(BitSet unknowns) {
        return rows.computeIfAbsent(unknowns, added -> new Row(rows.size(), added, added.cardinality()));
    }

    /** A value of a firm, before or after a restatement. */
    private record Version(Contributor firm, int number) {}

    /** The unknowns of a sum; one object per set of unknowns. */
    static final class Row {

        private final int number;
        private final BitSet unknowns;
        private final int size;

        private Row(int number, BitSet unknowns, int size) {
            this.number = number;
            this.unknowns = unknowns;
            this.size = size;
        }

        /** The number in the order of first use. */
        int number() {
            return number;
        }

        /** Must not be changed. */
        BitSet unknowns() {
            return unknowns;
        }

        int size() {
            return size;
        }

        /** Whether this row contains all unknowns of a smaller row. */
        boolean contains(Row part) {
            if (part.size >= size) {
                return false;
            }
            for (int i = part.unknowns.nextSetBit(0); i >= 0; i = part.unknowns.nextSetBit(i + 1)) {
                if (!unknowns.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
