package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.Unit;
import eu.spindle.platform.code.Code;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a raw figure that firms enter.
 *
 * @param period whether it is measured over the year or at its end
 * @param decimals how many decimal places an entry may have
 * @param ofThese the data point that this one is a part of and must not exceed
 * @param example a figure that a small firm could have, as an example for those who enter it
 * @param plausible the range outside of which a figure needs a comment
 * @param notableChange the smallest change since last year, in the unit, that can need a comment
 * @param sensitive whether small firms give a class instead, and it is never benchmarked
 */
public record DataPoint(
        String code,
        Unit unit,
        Period period,
        Type type,
        int decimals,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable String ofThese,
        @Nullable String example,
        @Nullable Plausible plausible,
        BigDecimal notableChange,
        boolean sensitive) {

    /** Whether no firm can enter a negative figure. */
    public boolean neverNegative() {
        return type == Type.BOOLEAN || minimum != null && minimum.signum() >= 0;
    }

    /** The time that a figure refers to: the year, or its end. */
    public enum Period implements Code {
        FLOW,
        STOCK
    }

    /** The types of figures. */
    public enum Type implements Code {
        INTEGER(5),
        DECIMAL(10),
        MONEY(1000),
        BOOLEAN(1);

        private final BigDecimal notableChange;

        Type(long notableChange) {
            this.notableChange = BigDecimal.valueOf(notableChange);
        }

        /** The notable change where the pack declares none. */
        BigDecimal notableChange() {
            return notableChange;
        }
    }

    /** The usual range per employee at period end or per hour worked. */
    public record Plausible(Per per, BigDecimal from, BigDecimal to) {

        /** The bases of plausible ranges. */
        public enum Per implements Code {
            EMPLOYEE("emp_end"),
            HOUR("hours_worked");

            private final String dataPoint;

            Per(String dataPoint) {
                this.dataPoint = dataPoint;
            }

            public String dataPoint() {
                return dataPoint;
            }
        }
    }
}
