package eu.spindle.commitments.progress;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator came to in a year.
 *
 * @param state {@code value}, {@code missing} or {@code not-applicable}
 * @param value exact, only with state {@code value}; a yes is 1, a no is 0
 * @param evidenced whether there is evidence for a yes
 * @param validUntil last day of the evidence of a yes, or null when it does not end
 * @param restated whether another value had been told for that year before
 */
public record Figure(
        String indicator,
        int year,
        UUID cycle,
        String state,
        @Nullable Ratio value,
        boolean evidenced,
        @Nullable LocalDate validUntil,
        boolean restated) {

    static final String VALUE = "value";

    public Figure {
        if (state.equals(VALUE) != (value != null)) {
            throw new IllegalArgumentException(indicator + ": a value and the state value go together");
        }
    }

    Figure asRestated() {
        return new Figure(indicator, year, cycle, state, value, evidenced, validUntil, true);
    }

    /** Whether the evidence for a yes holds on that day. */
    boolean evidencedOn(LocalDate day) {
        return evidenced && (validUntil == null || !validUntil.isBefore(day));
    }

    boolean saysTheSameAs(Figure other) {
        return evidenced == other.evidenced
                && Objects.equals(validUntil, other.validUntil)
                && state.equals(other.state)
                && Objects.equals(value, other.value);
    }

    /** Whether both look the same to a reader; what was stored before figures were exact has been rounded. */
    boolean showsTheValueOf(Figure other) {
        return state.equals(other.state)
                && (value == null
                        ? other.value == null
                        : other.value != null && value.rounded().equals(other.value.rounded()));
    }
}
