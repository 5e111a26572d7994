package eu.spindle.monitoring.formula;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a formula comes to: a value, a lack of figures, or a question that does not arise. */
public sealed interface Outcome {

    /** The exact value; a yes or no is one or zero. */
    record Value(Rational exact) implements Outcome {}

    /** Cannot be said until these data points are entered. */
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

    /** Something was divided by zero: there is nothing of which this could be a share. */
    record NotApplicable() implements Outcome {}

    Outcome NOT_APPLICABLE = new NotApplicable();

    static Outcome of(Rational exact) {
        return new Value(exact);
    }

    static Outcome of(boolean truth) {
        return new Value(Rational.of(truth));
    }
}
