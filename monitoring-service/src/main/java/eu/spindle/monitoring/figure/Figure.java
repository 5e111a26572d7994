package eu.spindle.monitoring.figure;

import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.formula.Rational;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** What a firm has entered for a data point. */
public sealed interface Figure {

    /** How it is stored and told: always as text, so that no digit is lost on the way. */
    String text();

    /** What formulas see of it. */
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

    /** A yes or a no. */
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

    /** The firm's answer that the data point does not apply to it; why is in the comment. */
    record NotApplicable() implements Figure {

        /** How it is entered, stored and told. */
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
     * One of the classes in which small firms give sensitive figures; the first class is none at all.
     *
     * @param rank place of the class, counted from 0
     */
    record SizeClass(String text, int rank) implements Figure {

        /** Only "none" is a number; how many a class stands for is nobody's business, so formulas lack it. */
        @Override
        public Outcome outcome(String dataPoint) {
            return rank == 0 ? Outcome.of(Rational.ZERO) : new Outcome.Missing(new TreeSet<>(Set.of(dataPoint)));
        }
    }
}
