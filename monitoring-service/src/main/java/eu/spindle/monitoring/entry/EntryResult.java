package eu.spindle.monitoring.entry;

import eu.spindle.monitoring.submission.MergeEntries.Merged;
import eu.spindle.platform.error.FieldError;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result for one cell.
 *
 * @param before the figure of the submission before
 * @param fieldError why it was refused
 * @param meanings the two decimals that an ambiguous number can mean; else empty
 */
record EntryResult(
        Entry entry,
        @Nullable UUID enterprise,
        Merged.Kind kind,
        @Nullable String before,
        @Nullable FieldError fieldError,
        List<String> meanings) {

    static final Comparator<EntryResult> BY_PLACE = Comparator.comparingInt((EntryResult result) -> result.entry.row())
            .thenComparing(result -> result.entry.column());

    static EntryResult refused(Entry entry, @Nullable UUID enterprise, FieldError fieldError) {
        return new EntryResult(entry, enterprise, Merged.Kind.REFUSED, null, fieldError, List.of());
    }

    static EntryResult ambiguous(Entry entry, UUID enterprise, List<String> meanings) {
        var fieldError = FieldError.at(
                entry.column(), "ambiguous-number", entry.value(), meanings.getFirst(), meanings.getLast());
        return new EntryResult(entry, enterprise, Merged.Kind.REFUSED, null, fieldError, meanings);
    }

    static EntryResult of(Entry entry, UUID enterprise, Merged merged) {
        return new EntryResult(entry, enterprise, merged.kind(), merged.before(), merged.fieldError(), List.of());
    }
}
