package eu.spindle.commitments.compliance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a firm stands after what it did in the cycles. */
public enum ComplianceState {
    GOOD,
    OVERDUE,
    DELISTED,
    /** The firm is no member any more. */
    LEFT;

    /** The name in the API and in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ComplianceState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /**
     * One cycle missed is overdue, a second one in a row delisted. A cycle that was excused neither counts nor ends
     * the row; a report ends it.
     *
     * @param outcomes of the cycles, the latest first
     */
    static ComplianceState after(List<Outcome> outcomes) {
        var missed = 0;
        for (var outcome : outcomes) {
            if (outcome == Outcome.REPORTED) {
                break;
            }
            if (outcome == Outcome.MISSED) {
                missed++;
            }
        }
        return switch (missed) {
            case 0 -> GOOD;
            case 1 -> OVERDUE;
            default -> DELISTED;
        };
    }

    /** What a firm did in a cycle. */
    enum Outcome {
        REPORTED,
        MISSED,
        EXCUSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
