package eu.spindle.monitoring.disclosure;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.number.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A sum of one quantity over firms. The value of a firm after a restatement is another unknown, unless it is the same.
 *
 * @param quantity the quantity, such as a data point of a year; sums of the same quantity can be combined
 * @param values the value of each firm
 */
public record PublishedSum(String quantity, Kind kind, Map<Contributor, Rational> values) {

    /** What is known of the values without any sum. */
    public enum Kind implements Code {
        /** No value is negative. */
        NON_NEGATIVE,
        /** Values can have either sign, so that other values give no bound. */
        SIGNED,
        /** Only the firms in the sum matter; values only tell versions of a firm's figures apart. */
        STRUCTURE
    }

    public PublishedSum {
        values = Map.copyOf(values);
    }

    /** The number of owners in it. */
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
