package eu.spindle.monitoring.figure;

import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** What a firm has entered for a data point. */
public sealed interface Figure {

    /** The text in which it is stored and transferred, so that no digit is lost. */
    String text();

    /** Its value for formulas. */
    Outcome outcome(String dataPoint);

    /** An exact number. */
    record Amount(BigDecimal value) implements Figure {
        public Amount {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String text() {
            return value.toPlainString();
        }

        @Override
        public Outcome outcome(String dataPoint) {
            return Outcome.of(Rational.of(value));
        }
    }

    /** Yes or no. */
    record Answer(boolean yes) implements Figure {
        @Override
        public String text() {
            return Boolean.toString(yes);
        }

        @Override
        public Outcome outcome(String dataPoint) {
            return Outcome.of(yes);
        }
    }

    /** The firm's answer that the data point does not apply to it; the comment says why. */
    record NotApplicable() implements Figure {

        /** The text in which it is entered, stored and transferred. */
        public static final String TEXT = "not-applicable";

        @Override
        public String text() {
            return TEXT;
        }

        @Override
        public Outcome outcome(String dataPoint) {
            return Outcome.NOT_APPLICABLE;
        }
    }

    /**
     * One of the classes in which small firms give sensitive figures; the first class is zero.
     *
     * @param rank index of the class, counted from 0
     */
    record SizeClass(String text, int rank) implements Figure {

        /** Only the first class has a value, zero; of the others the exact number is not known, so it is missing in formulas. */
        @Override
        public Outcome outcome(String dataPoint) {
            return rank == 0 ? Outcome.of(Rational.ZERO) : new Outcome.Missing(new TreeSet<>(Set.of(dataPoint)));
        }
    }
}
