package eu.spindle.commitments.enterprise.intake;

import eu.spindle.commitments.enterprise.Details;
import eu.spindle.platform.web.Fault;
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
 * @param details the firm, or null when there are faults
 */
record ReadRow(
        int number, Map<String, String> found, @Nullable Details details, List<RowFault> faults) {

    ReadRow {
        found = Map.copyOf(found);
        faults = List.copyOf(faults);
    }

    /** The row with faults that show only beside the firm that it is about. */
    ReadRow refused(List<Fault> more) {
        var all = new ArrayList<>(faults);
        more.forEach(fault -> {
            var field = Objects.requireNonNullElse(fault.field(), "");
            all.add(RowFault.of(fault, "", field, found.getOrDefault(field, "")));
        });
        return new ReadRow(number, found, null, all);
    }
}
