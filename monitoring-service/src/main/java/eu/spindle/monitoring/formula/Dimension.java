package eu.spindle.monitoring.formula;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The dimension of a quantity: powers of basic quantities; a plain number has none. */
public record Dimension(SortedMap<String, Integer> powers) {

    public static final Dimension NUMBER = new Dimension(new TreeMap<>());

    public Dimension {
        var cleaned = new TreeMap<>(powers);
        cleaned.values().removeIf(power -> power == 0);
        powers = Collections.unmodifiableSortedMap(cleaned);
    }

    /**
     * Reads a dimension such as {@code money/time} or {@code 1/time}; {@code 1} is a plain number.
     *
     * @throws InvalidFormulaException with code {@code unit-invalid}
     */
    public static Dimension parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length > 2) {
            throw invalid(text);
        }
        Dimension result = product(text, parts[0]);
        return parts.length == 2 ? result.per(product(text, parts[1])) : result;
    }

    private static Dimension product(String text, String factors) {
        Dimension result = NUMBER;
        for (String factor : factors.split("\\*", -1)) {
            if (!factor.strip().matches("1|[a-z]{1,20}")) {
                throw invalid(text);
            }
            if (!factor.strip().equals("1")) {
                result = result.times(new Dimension(new TreeMap<>(Map.of(factor.strip(), 1))));
            }
        }
        return result;
    }

    private static InvalidFormulaException invalid(String text) {
        return new InvalidFormulaException("unit-invalid", 1, text, "'" + text + "' is not a dimension");
    }

    public Dimension times(Dimension other) {
        return combined(other, 1);
    }

    public Dimension per(Dimension other) {
        return combined(other, -1);
    }

    private Dimension combined(Dimension other, int sign) {
        var result = new TreeMap<>(powers);
        other.powers.forEach((quantity, power) -> result.merge(quantity, sign * power, Integer::sum));
        return new Dimension(result);
    }

    @Override
    public String toString() {
        if (powers.isEmpty()) {
            return "number";
        }
        var text = new StringBuilder();
        powers.forEach((quantity, power) ->
                text.append(text.isEmpty() ? "" : "·").append(quantity).append(power == 1 ? "" : "^" + power));
        return text.toString();
    }
}
