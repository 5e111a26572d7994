package eu.spindle.monitoring.formula;

import eu.spindle.platform.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The measure of the result of a formula.
 *
 * @param truth whether it is yes or no
 * @param dimension the kind of quantity; null for a bare zero, which fits any
 * @param scale how much of the basic quantity a result of 1 is; null when the formula mixes scales
 * @param constant whether it is computed from numbers only
 * @param pure whether no literal number is part of it, so that the scale is certain
 */
public record Measure(
        boolean truth,
        @Nullable Dimension dimension,
        @Nullable Rational scale,
        boolean constant,
        boolean pure) {

    static final Measure TRUTH = new Measure(true, Dimension.NUMBER, Rational.ONE, false, true);

    static Measure literal(Rational value) {
        return value.isZero()
                ? new Measure(false, null, null, true, false)
                : new Measure(false, Dimension.NUMBER, Rational.ONE.dividedBy(value.abs()), true, false);
    }

    static Measure of(Unit unit) {
        return new Measure(unit.truth(), unit.dimension(), unit.factor(), false, true);
    }

    /** Whether results are in the given unit; an unknown scale counts as fitting. */
    public boolean fits(Unit unit) {
        return fitsDimension(unit) && fitsScale(unit);
    }

    public boolean fitsDimension(Unit unit) {
        return truth == unit.truth() && (dimension == null || dimension.equals(unit.dimension()));
    }

    public boolean fitsScale(Unit unit) {
        return scale == null || scale.equals(unit.factor());
    }

    Measure times(Measure other) {
        return new Measure(
                false,
                dimension == null || other.dimension == null ? null : dimension.times(other.dimension),
                scale == null || other.scale == null ? null : scale.times(other.scale),
                constant && other.constant,
                pure && other.pure);
    }

    Measure per(Measure other) {
        return new Measure(
                false,
                dimension == null || other.dimension == null ? null : dimension.per(other.dimension),
                scale == null || other.scale == null ? null : scale.dividedBy(other.scale),
                constant && other.constant,
                pure && other.pure);
    }

    /** The common measure of two of the same dimension. */
    Measure or(Measure other) {
        if (dimension == null) {
            return other;
        }
        if (other.dimension == null) {
            return this;
        }
        boolean same = scale != null && scale.equals(other.scale);
        return new Measure(truth, dimension, same ? scale : null, constant && other.constant, pure && other.pure);
    }

    String description() {
        return truth ? "yes/no" : String.valueOf(dimension);
    }
}
