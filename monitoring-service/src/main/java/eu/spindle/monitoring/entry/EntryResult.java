package eu.spindle.monitoring.entry;

import eu.spindle.monitoring.submission.MergeEntries.Merged;
import eu.spindle.platform.web.Fault;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one cell.
 *
 * @param before the figure that stood there
 * @param fault why it was refused
 * @param readings the two decimals that it can mean, between which only its writer can choose
 */
record EntryResult(
        Entry entry,
        @Nullable UUID enterprise,
        Merged.Kind kind,
        @Nullable String before,
        @Nullable Fault fault,
        List<String> readings) {

    static final Comparator<EntryResult> BY_PLACE = Comparator.comparingInt((EntryResult result) -> result.entry.row())
            .thenComparing(result -> result.entry.column());

    static EntryResult refused(Entry entry, @Nullable UUID enterprise, Fault fault) {
        return new EntryResult(entry, enterprise, Merged.Kind.REFUSED, null, fault, List.of());
    }

    static EntryResult ambiguous(Entry entry, UUID enterprise, List<String> readings) {
        var fault =
                Fault.at(entry.column(), "ambiguous-number", entry.value(), readings.getFirst(), readings.getLast());
        return new EntryResult(entry, enterprise, Merged.Kind.REFUSED, null, fault, readings);
    }

    static EntryResult of(Entry entry, UUID enterprise, Merged merged) {
        return new EntryResult(entry, enterprise, merged.kind(), merged.before(), merged.fault(), List.of());
    }
}
