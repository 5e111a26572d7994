package eu.spindle.commitments.enterprise.intake;

import eu.spindle.commitments.enterprise.Details;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param number as the sender sees it
 * @param found what stood in the columns that matter, by field
 * @param details the firm, or null when there are faults
 */
record ReadRow(
        int number, Map<String, String> found, @Nullable Details details, List<RowFault> faults) {

    ReadRow {
        found = Map.copyOf(found);
        faults = List.copyOf(faults);
    }
}
