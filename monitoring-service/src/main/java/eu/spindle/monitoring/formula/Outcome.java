package eu.spindle.monitoring.formula;

import eu.spindle.platform.number.Rational;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The result of a formula: a value, missing figures, or not applicable. */
public sealed interface Outcome {

    /** The exact value; a yes or no is one or zero. */
    record Value(Rational exact) implements Outcome {}

    /** No value until these data points are entered. */
    record Missing(SortedSet<String> dataPoints) implements Outcome {
        public Missing {
            dataPoints = Collections.unmodifiableSortedSet(new TreeSet<>(dataPoints));
        }

        static Missing of(String dataPoint) {
            return new Missing(new TreeSet<>(Collections.singleton(dataPoint)));
        }

        Missing and(Outcome other) {
            if (!(other instanceof Missing more)) {
                return this;
            }
            var all = new TreeSet<>(dataPoints);
            all.addAll(more.dataPoints);
            return new Missing(all);
        }
    }

    /** No value because of a division by zero. */
    record NotApplicable() implements Outcome {}

    Outcome NOT_APPLICABLE = new NotApplicable();

    static Outcome of(Rational exact) {
        return new Value(exact);
    }

    static Outcome of(boolean truth) {
        return new Value(Rational.of(truth));
    }
}
