package eu.spindle.commitments.enterprise.intake;

import eu.spindle.commitments.enterprise.Details;
import eu.spindle.platform.error.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param number as the sender sees it
 * @param found what stood in the columns that matter, by field
 * @param details the firm, or null when there are errors
 */
record ReadRow(
        int number, Map<String, String> found, @Nullable Details details, List<RowError> fieldErrors) {

    ReadRow {
        found = Map.copyOf(found);
        fieldErrors = List.copyOf(fieldErrors);
    }

    /** The row with errors that show only beside the firm that it is about. */
    ReadRow refused(List<FieldError> more) {
        var all = new ArrayList<>(fieldErrors);
        more.forEach(fieldError -> {
            var field = Objects.requireNonNullElse(fieldError.field(), "");
            all.add(RowError.of(fieldError, "", field, found.getOrDefault(field, "")));
        });
        return new ReadRow(number, found, null, all);
    }
}
