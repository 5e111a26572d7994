package eu.spindle.monitoring.figure;

import eu.spindle.monitoring.definition.DataPoint;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.platform.number.BoundedDecimal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** Parses the text that is entered for a data point. */
public final class FigureReader {

    private static final int MAX_DIGITS = 15;
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
     * @throws InvalidFigureException with the code of the reason
     */
    public Figure read(String dataPoint, String text) {
        DataPoint point = dataPoint(dataPoint);
        String entered = text.strip();
        if (entered.equals(Figure.NotApplicable.TEXT)) {
            return new Figure.NotApplicable();
        }
        if (point.type() == DataPoint.Type.BOOLEAN) {
            return answer(point, entered);
        }
        return point.sensitive() && smallFirm ? sizeClass(point, entered) : amount(point, entered);
    }

    /**
     * The data point of that code.
     *
     * @throws InvalidFigureException when there is none
     */
    public DataPoint dataPoint(String dataPoint) {
        DataPoint point = definitions.dataPoint(dataPoint);
        if (point == null) {
            throw new InvalidFigureException(dataPoint, "data-point-unknown", Map.of());
        }
        return point;
    }

    private static Figure answer(DataPoint point, String entered) {
        return switch (entered) {
            case "true" -> new Figure.Answer(true);
            case "false" -> new Figure.Answer(false);
            default -> throw refused(point, "figure-not-yes-or-no", Map.of("found", shown(entered)));
        };
    }

    private Figure sizeClass(DataPoint point, String entered) {
        var classes = definitions.smallFirms().classes();
        int rank = classes.indexOf(entered);
        if (rank < 0) {
            throw refused(
                    point, "figure-not-a-class", Map.of("found", shown(entered), "limit", String.join(", ", classes)));
        }
        return new Figure.SizeClass(entered, rank);
    }

    private static Figure amount(DataPoint point, String entered) {
        if (!NUMBER.matcher(entered).matches()) {
            throw refused(point, "figure-not-a-number", Map.of("found", shown(entered)));
        }
        BigDecimal value =
                BoundedDecimal.parse(entered).map(BoundedDecimal::value).orElse(null);
        if (value == null || value.precision() - value.scale() > MAX_DIGITS) {
            throw refused(point, "figure-too-many-digits", Map.of("limit", MAX_DIGITS));
        }
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        if (decimals > point.decimals()) {
            throw refused(
                    point,
                    point.decimals() == 0 ? "figure-not-whole" : "figure-too-many-decimals",
                    Map.of("found", shown(entered), "limit", point.decimals()));
        }
        if (point.minimum() != null && value.compareTo(point.minimum()) < 0) {
            throw refused(point, "figure-below-minimum", Map.of("found", shown(entered), "limit", point.minimum()));
        }
        if (point.maximum() != null && value.compareTo(point.maximum()) > 0) {
            throw refused(point, "figure-above-maximum", Map.of("found", shown(entered), "limit", point.maximum()));
        }
        return new Figure.Amount(value);
    }

    private static InvalidFigureException refused(DataPoint point, String code, Map<String, Object> arguments) {
        return new InvalidFigureException(point.code(), code, arguments);
    }

    private static String shown(String entered) {
        return entered.length() <= 40 ? entered : entered.substring(0, 40) + "…";
    }
}
