package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.Unit;
import eu.spindle.platform.code.Code;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A raw figure that a firm enters.
 *
 * @param period whether it is measured over the year or at its end
 * @param decimals how many decimal places an entry may have
 * @param ofThese the data point that this one is a part of and may not exceed
 * @param example a figure that a small firm could have, to show those who enter it what is meant
 * @param plausible outside of which a firm is asked, never refused
 * @param notableChange from last year, in the unit; nobody is asked about a smaller one, however large a share it is
 * @param sensitive whether small firms give a class, and it is never benchmarked
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

    /** Whether no firm can enter a figure below zero. */
    public boolean neverNegative() {
        return type == Type.BOOLEAN || minimum != null && minimum.signum() >= 0;
    }

    /** Over the year, or at its end. */
    public enum Period implements Code {
        FLOW,
        STOCK
    }

    /** How a figure is written. */
    public enum Type implements Code {
        INTEGER(5),
        DECIMAL(10),
        MONEY(1000),
        BOOLEAN(1);

        private final BigDecimal notableChange;

        Type(long notableChange) {
            this.notableChange = BigDecimal.valueOf(notableChange);
        }

        /** The change that is worth a question where the pack says none. */
        BigDecimal notableChange() {
            return notableChange;
        }
    }

    /** The range that is usual per employee at period end or per hour worked. */
    public record Plausible(Per per, BigDecimal from, BigDecimal to) {

        /** What a plausible range is counted by. */
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
