package eu.spindle.monitoring.submission;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a submission stands. */
public enum SubmissionState {
    NOT_STARTED,
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    RETURNED,
    APPROVED,
    REOPENED;

    /** Whether the firm may change its figures. */
    boolean editable() {
        return this == NOT_STARTED || this == DRAFT || askedFor();
    }

    /** Whether an officer has asked for another version, which is taken even after the cycle has closed. */
    boolean askedFor() {
        return this == RETURNED || this == REOPENED;
    }

    /** The name in the API and in events. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
