package eu.spindle.commitments.enterprise.intake;

import eu.spindle.commitments.enterprise.Details;
import eu.spindle.commitments.enterprise.MemberRegister.RegisteredFirm;
import java.util.ArrayList;
import java.util.List;

/**
 * What a list changes in one field of a firm.
 *
 * @param field of the firm, or {@code status} when a firm that has left comes back
 * @param before what stands there; empty when nothing does
 * @param after what will stand there; empty when it is emptied
 */
record FieldChange(String field, String before, String after) {

    /** All that becomes different in a firm. */
    static List<FieldChange> between(RegisteredFirm firm, Details told) {
        var changes = new ArrayList<FieldChange>();
        var after = told.texts();
        firm.details().texts().forEach((field, before) -> {
            var value = after.getOrDefault(field, "");
            if (!before.equals(value)) {
                changes.add(new FieldChange(field, before, value));
            }
        });
        if (!firm.active()) {
            changes.add(new FieldChange("status", "left", "active"));
        }
        return List.copyOf(changes);
    }
}
