package eu.spindle.commitments.progress;

import eu.spindle.platform.number.Rational;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figure of an indicator in a year.
 *
 * @param catalogueVersion by whose definition it was computed
 * @param value exact, only with {@link FigureState#VALUE}; a yes is 1, a no is 0
 * @param evidenced whether there is evidence for a yes
 * @param validUntil last day of the evidence of a yes, or null when it does not end
 * @param restated whether the year had another value before
 */
public record Figure(
        String indicator,
        int year,
        UUID cycle,
        String catalogueVersion,
        FigureState state,
        @Nullable Rational value,
        boolean evidenced,
        @Nullable LocalDate validUntil,
        boolean restated) {

    public Figure {
        if ((state == FigureState.VALUE) != (value != null)) {
            throw new IllegalArgumentException(indicator + ": a value and the state value go together");
        }
    }

    Figure withRestatement() {
        return new Figure(indicator, year, cycle, catalogueVersion, state, value, evidenced, validUntil, true);
    }

    /** Whether the evidence for a yes holds on that day. */
    boolean evidencedOn(LocalDate day) {
        return evidenced && (validUntil == null || !validUntil.isBefore(day));
    }

    /** Whether value, definition and evidence are the same. */
    boolean hasSameContentAs(Figure other) {
        return evidenced == other.evidenced
                && catalogueVersion.equals(other.catalogueVersion)
                && Objects.equals(validUntil, other.validUntil)
                && state == other.state
                && Objects.equals(value, other.value);
    }

    /** Whether both show the same value; figures that were stored before they were exact are rounded. */
    boolean showsSameValueAs(Figure other) {
        return state == other.state
                && (value == null
                        ? other.value == null
                        : other.value != null && value.rounded().equals(other.value.rounded()));
    }
}
