package eu.spindle.monitoring.figure;

import eu.spindle.monitoring.definition.DataPoint;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.platform.number.BoundedDecimal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what was typed for a data point, or says why it cannot be that. */
public final class FigureReader {

    private static final int MOST_DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,60}(\\.\\d{1,60})?");

    private final Definitions definitions;
    private final boolean smallFirm;

    /** @param smallFirm whether the firm gives sensitive figures as classes */
    public FigureReader(Definitions definitions, boolean smallFirm) {
        this.definitions = definitions;
        this.smallFirm = smallFirm;
    }

    /**
     * Reads a figure.
     *
     * @throws InvalidFigureException with the code of what is wrong
     */
    public Figure read(String dataPoint, String text) {
        DataPoint point = known(dataPoint);
        String typed = text.strip();
        if (typed.equals(Figure.NotApplicable.TEXT)) {
            return new Figure.NotApplicable();
        }
        if (point.type() == DataPoint.Type.BOOLEAN) {
            return answer(point, typed);
        }
        return point.sensitive() && smallFirm ? sizeClass(point, typed) : amount(point, typed);
    }

    /**
     * The data point of that code.
     *
     * @throws InvalidFigureException when there is none
     */
    public DataPoint known(String dataPoint) {
        DataPoint point = definitions.dataPoint(dataPoint);
        if (point == null) {
            throw new InvalidFigureException(dataPoint, "data-point-unknown", Map.of());
        }
        return point;
    }

    private static Figure answer(DataPoint point, String typed) {
        return switch (typed) {
            case "true" -> new Figure.Answer(true);
            case "false" -> new Figure.Answer(false);
            default -> throw refused(point, "figure-not-yes-or-no", Map.of("found", shown(typed)));
        };
    }

    private Figure sizeClass(DataPoint point, String typed) {
        var classes = definitions.smallFirms().classes();
        int rank = classes.indexOf(typed);
        if (rank < 0) {
            throw refused(
                    point, "figure-not-a-class", Map.of("found", shown(typed), "limit", String.join(", ", classes)));
        }
        return new Figure.SizeClass(typed, rank);
    }

    private static Figure amount(DataPoint point, String typed) {
        if (!NUMBER.matcher(typed).matches()) {
            throw refused(point, "figure-not-a-number", Map.of("found", shown(typed)));
        }
        BigDecimal value =
                BoundedDecimal.parse(typed).map(BoundedDecimal::value).orElse(null);
        if (value == null || value.precision() - value.scale() > MOST_DIGITS) {
            throw refused(point, "figure-too-many-digits", Map.of("limit", Integer.toString(MOST_DIGITS)));
        }
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        if (decimals > point.decimals()) {
            throw refused(
                    point,
                    point.decimals() == 0 ? "figure-not-whole" : "figure-too-many-decimals",
                    Map.of("found", shown(typed), "limit", Integer.toString(point.decimals())));
        }
        if (point.minimum() != null && value.compareTo(point.minimum()) < 0) {
            throw refused(
                    point,
                    "figure-below-minimum",
                    Map.of("found", shown(typed), "limit", point.minimum().toPlainString()));
        }
        if (point.maximum() != null && value.compareTo(point.maximum()) > 0) {
            throw refused(
                    point,
                    "figure-above-maximum",
                    Map.of("found", shown(typed), "limit", point.maximum().toPlainString()));
        }
        return new Figure.Amount(value);
    }

    private static InvalidFigureException refused(DataPoint point, String code, Map<String, String> arguments) {
        return new InvalidFigureException(point.code(), code, arguments);
    }

    private static String shown(String typed) {
        return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
    }
}
