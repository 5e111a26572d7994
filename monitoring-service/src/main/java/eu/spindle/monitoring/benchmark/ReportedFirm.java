package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.DataPoint;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.disclosure.Contributor;
import eu.spindle.monitoring.formula.Figures;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.member.SizeClass;
import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A firm's approved figures of a closed cycle, numbers only.
 *
 * @param definitions the definitions of the cycle
 */
record ReportedFirm(
        Contributor contributor, SizeClass sizeClass, Definitions definitions, Map<String, Rational> amounts) {

    /** A firm with its figures. */
    static ReportedFirm of(
            Contributor contributor, SizeClass sizeClass, Definitions definitions, Map<String, BigDecimal> entered) {
        var amounts = new HashMap<String, Rational>();
        entered.forEach((point, amount) -> amounts.put(point, Rational.of(amount)));
        return new ReportedFirm(contributor, sizeClass, definitions, amounts);
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

    /** The amount of a data point; empty when it is not entered. */
    Rational amount(String dataPoint) {
        Rational amount = amounts.get(dataPoint);
        return amount == null ? Rational.ZERO : amount;
    }

    /** The amount in the basic unit, in which amounts of all versions can be added up. */
    Rational basicAmount(String dataPoint) {
        DataPoint point = definitions.dataPoint(dataPoint);
        return point == null
                ? amount(dataPoint)
                : amount(dataPoint).times(point.unit().factor());
    }
}
