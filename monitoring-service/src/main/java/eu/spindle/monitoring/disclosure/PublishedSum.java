package eu.spindle.monitoring.disclosure;

import eu.spindle.monitoring.formula.Rational;
import eu.spindle.platform.code.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A sum of one quantity over firms, known to everybody once it is published. The same firm with another value, after
 * a restatement, is another unknown; with the same value it is the same.
 *
 * @param quantity what is summed, such as a data point of a year; sums of the same quantity can be combined
 * @param values what each firm contributes
 */
public record PublishedSum(String quantity, Kind kind, Map<Contributor, Rational> values) {

    /** What everybody knows of the values beforehand. */
    public enum Kind implements Code {
        /** No value is below zero. */
        NON_NEGATIVE,
        /** Values can have either sign, so that no bound follows from other values. */
        SIGNED,
        /** Values only tell versions of a firm's figures apart; which firms are in the sum is all that counts. */
        STRUCTURE
    }

    public PublishedSum {
        values = Map.copyOf(values);
    }

    /** How many owners are in it. */
    int owners() {
        return (int) values.keySet().stream().map(Contributor::owner).distinct().count();
    }

    /** Absolute amounts by owner, the largest first. */
    List<Rational> shares() {
        Map<UUID, Rational> byOwner = new HashMap<>();
        values.forEach((firm, value) -> byOwner.merge(firm.owner(), value.abs(), Rational::plus));
        return byOwner.values().stream()
                .sorted((one, other) -> other.compareTo(one))
                .collect(Collectors.toList());
    }
}
