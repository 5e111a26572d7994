package eu.spindle.commitments.pledge.terms;

import eu.spindle.platform.code.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a pledge; figures are in the indicator's unit.
 *
 * @param baseline null only where the indicator needs none
 * @param target null where the indicator's direction defines it (zero, yes, band)
 * @param owner function that is responsible for the pledge in the firm, such as "Production manager"
 */
public record Terms(
        String title,
        @Nullable Baseline baseline,
        @Nullable Target target,
        int targetYear,
        List<Milestone> milestones,
        @Nullable String owner,
        List<Action> actions) {

    public Terms {
        milestones = List.copyOf(milestones);
        actions = List.copyOf(actions);
    }

    /** Returns these terms with another baseline. */
    public Terms withBaseline(Baseline restated) {
        return new Terms(title, restated, target, targetYear, milestones, owner, actions);
    }

    /** The target in the indicator's unit; null where the direction defines it, or a baseline is missing. */
    public @Nullable BigDecimal targetValue() {
        if (target == null || target.kind == Target.Kind.ABSOLUTE) {
            return target == null ? null : target.value;
        }
        if (baseline == null) {
            return null;
        }
        return baseline.value.multiply(target.value.add(BigDecimal.valueOf(100)).movePointLeft(2));
    }

    /** The value of the indicator in the year from which progress is measured. */
    public record Baseline(BigDecimal value, int year) {}

    /**
     * The value to be reached.
     *
     * @param value in the unit, or per cent of the baseline, such as -20
     */
    public record Target(Kind kind, BigDecimal value) {

        /** How a target is given. */
        public enum Kind implements Code {
            ABSOLUTE,
            /** In per cent of the baseline. */
            CHANGE
        }
    }

    /** A value to be reached in a year before the target year. */
    public record Milestone(int year, BigDecimal value) {}

    /**
     * A measure that the firm takes.
     *
     * @param owner function that is responsible for it
     */
    public record Action(
            String what, @Nullable String owner, @Nullable LocalDate due) {}
}
