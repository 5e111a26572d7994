package eu.spindle.commitments.enterprise.imports;

import eu.spindle.commitments.enterprise.Details;
import eu.spindle.platform.error.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param number of the row as spreadsheets show it
 * @param found the values by field
 * @param details the firm, or null when there are errors
 */
record ReadRow(
        int number, Map<String, String> found, @Nullable Details details, List<RowError> fieldErrors) {

    ReadRow {
        found = Map.copyOf(found);
        fieldErrors = List.copyOf(fieldErrors);
    }

    /** This row with errors that appear only in comparison with the existing firm. */
    ReadRow refused(List<FieldError> more) {
        var all = new ArrayList<>(fieldErrors);
        more.forEach(fieldError -> {
            var field = Objects.requireNonNullElse(fieldError.field(), "");
            all.add(RowError.of(fieldError, "", field, found.getOrDefault(field, "")));
        });
        return new ReadRow(number, found, null, all);
    }
}
