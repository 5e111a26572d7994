package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.disclosure.Contributor;
import eu.spindle.monitoring.formula.Figures;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.formula.Rational;
import eu.spindle.monitoring.member.SizeClass;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A firm's approved figures of a closed cycle, numbers only. */
record ReportedFirm(Contributor contributor, SizeClass sizeClass, Map<String, Rational> amounts) {

    /** A firm with what it has entered. */
    static ReportedFirm of(Contributor contributor, SizeClass sizeClass, Map<String, BigDecimal> entered) {
        var amounts = new HashMap<String, Rational>();
        entered.forEach((point, amount) -> amounts.put(point, Rational.of(amount)));
        return new ReportedFirm(contributor, sizeClass, amounts);
    }

    ReportedFirm {
        amounts = Map.copyOf(amounts);
    }

    Figures figures() {
        return name -> {
            Rational amount = amounts.get(name);
            return amount == null ? new Outcome.Missing(new TreeSet<>(Set.of(name))) : Outcome.of(amount);
        };
    }

    /** The amount of a data point; nothing where it is not entered. */
    Rational amount(String dataPoint) {
        Rational amount = amounts.get(dataPoint);
        return amount == null ? Rational.ZERO : amount;
    }
}
