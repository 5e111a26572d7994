package eu.spindle.commitments.enterprise.imports;

import eu.spindle.commitments.enterprise.Details;
import eu.spindle.commitments.enterprise.EnterpriseStatus;
import eu.spindle.commitments.enterprise.MemberRegister.RegisteredFirm;
import java.util.ArrayList;
import java.util.List;

/**
 * The change of one field of a firm by a list.
 *
 * @param field of the firm, or {@code status} when a firm that had left is a member again
 * @param before the present value; empty when there is none
 * @param after the new value; empty when it is cleared
 */
record FieldChange(String field, String before, String after) {

    /** All changes of a firm. */
    static List<FieldChange> between(RegisteredFirm firm, Details imported) {
        var changes = new ArrayList<FieldChange>();
        var after = imported.texts();
        firm.details().texts().forEach((field, before) -> {
            var value = after.getOrDefault(field, "");
            if (!before.equals(value)) {
                changes.add(new FieldChange(field, before, value));
            }
        });
        if (!firm.active()) {
            changes.add(new FieldChange("status", EnterpriseStatus.LEFT.code(), EnterpriseStatus.ACTIVE.code()));
        }
        return List.copyOf(changes);
    }
}
