package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.disclosure.Contributor;
import eu.spindle.monitoring.formula.Figures;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.formula.Rational;
import eu.spindle.monitoring.member.SizeClass;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A firm's approved figures of a closed cycle, numbers only. */
record ReportedFirm(Contributor contributor, SizeClass sizeClass, Map<String, BigDecimal> amounts) {

    ReportedFirm {
        amounts = Map.copyOf(amounts);
    }

    Figures figures() {
        return name -> {
            BigDecimal amount = amounts.get(name);
            return amount == null ? new Outcome.Missing(new TreeSet<>(Set.of(name))) : Outcome.of(Rational.of(amount));
        };
    }

    /** The amount of a data point; nothing where it is not entered. */
    Rational amount(String dataPoint) {
        BigDecimal amount = amounts.get(dataPoint);
        return amount == null ? Rational.ZERO : Rational.of(amount);
    }
}
