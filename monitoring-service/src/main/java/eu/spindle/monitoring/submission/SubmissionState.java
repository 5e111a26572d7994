package eu.spindle.monitoring.submission;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** The states of a submission. */
public enum SubmissionState implements Code {
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

    /** Whether an officer has requested a corrected version, which is accepted even after the cycle has closed. */
    boolean askedFor() {
        return this == RETURNED || this == REOPENED;
    }

    /** Whether the association has the figures, and the firm cannot change them. */
    boolean submitted() {
        return this == SUBMITTED || this == IN_REVIEW || this == APPROVED;
    }

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<SubmissionState> {

        Column() {
            super(SubmissionState.class);
        }
    }
}
