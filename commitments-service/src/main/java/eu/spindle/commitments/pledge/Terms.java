package eu.spindle.commitments.pledge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is promised: from where, to where, by when, and what is done for it.
 *
 * @param baseline null only where the indicator needs none
 * @param target null where the indicator's direction says it (zero, yes, band)
 * @param owner function that answers for the pledge in the firm, e.g. "Production manager"
 */
record Terms(
        String title,
        @Nullable Baseline baseline,
        @Nullable Target target,
        int targetYear,
        List<Milestone> milestones,
        @Nullable String owner,
        List<Action> actions) {

    Terms {
        milestones = List.copyOf(milestones);
        actions = List.copyOf(actions);
    }

    /** The same with another baseline. */
    Terms from(Baseline restated) {
        return new Terms(title, restated, target, targetYear, milestones, owner, actions);
    }

    /** The target in the indicator's unit, or null where the direction says it. */
    @Nullable
    BigDecimal aim() {
        if (target == null || target.kind == Target.Kind.ABSOLUTE) {
            return target == null ? null : target.value;
        }
        if (baseline == null) {
            return null;
        }
        return baseline.value.multiply(target.value.add(BigDecimal.valueOf(100)).movePointLeft(2));
    }

    /** The indicator's value in the year from which progress counts. */
    record Baseline(BigDecimal value, int year) {}

    /** Where to; a change is in per cent of the baseline, e.g. -20. */
    record Target(Kind kind, BigDecimal value) {

        /** How a target is put. */
        enum Kind {
            ABSOLUTE,
            CHANGE;

            @JsonValue
            String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** A value to be reached in a year on the way. */
    record Milestone(int year, BigDecimal value) {}

    /** What is done for it, by whom (a function) and until when. */
    record Action(
            String what, @Nullable String owner, @Nullable LocalDate due) {}
}
