package eu.spindle.commitments.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a pledge does against what is to be expected by now. */
enum Status {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    NO_DATA;

    private static final Ratio WELL = Ratio.of(9, 10);
    private static final Ratio BARELY = Ratio.of(6, 10);

    /** At least nine tenths of what is expected is on track, at least six tenths is at risk. */
    static Status of(Ratio progress, Ratio expected) {
        if (progress.compareTo(expected.times(WELL)) >= 0) {
            return ON_TRACK;
        }
        return progress.compareTo(expected.times(BARELY)) >= 0 ? AT_RISK : OFF_TRACK;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
