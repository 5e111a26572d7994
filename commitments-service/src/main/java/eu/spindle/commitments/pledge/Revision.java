package eu.spindle.commitments.pledge;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.spindle.commitments.catalogue.Indicator;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a pledge; accepted ones stay for good.
 *
 * @param indicator as the adopted catalogue defined it when the revision was worded
 * @param reason why the pledge is amended, null for the first revision
 * @param verdict why it was returned
 */
record Revision(
        int number,
        Kind kind,
        State state,
        Terms terms,
        Indicator indicator,
        @Nullable String reason,
        @Nullable UUID submittedBy,
        @Nullable Instant submittedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String verdict) {

    /** What made a revision necessary. */
    enum Kind {
        ORIGINAL,
        AMENDMENT,
        RESTATEMENT;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far a revision has come. */
    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        SUPERSEDED,
        DROPPED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Revision drafted(int number, Kind kind, Terms terms, Indicator indicator, @Nullable String reason) {
        return new Revision(number, kind, State.DRAFT, terms, indicator, reason, null, null, null, null, null);
    }

    /** Whether it is still on its way to being accepted. */
    boolean open() {
        return state == State.DRAFT || state == State.SUBMITTED || state == State.RETURNED;
    }

    Revision worded(Terms other, Indicator by) {
        return new Revision(
                number, kind, state, other, by, reason, submittedBy, submittedAt, decidedBy, decidedAt, verdict);
    }

    Revision submitted(UUID by, Instant at) {
        return new Revision(
                number, kind, State.SUBMITTED, terms, indicator, reason, by, at, decidedBy, decidedAt, verdict);
    }

    Revision decided(State decision, UUID by, Instant at, @Nullable String why) {
        return new Revision(number, kind, decision, terms, indicator, reason, submittedBy, submittedAt, by, at, why);
    }

    Revision closed(State end) {
        return new Revision(
                number, kind, end, terms, indicator, reason, submittedBy, submittedAt, decidedBy, decidedAt, verdict);
    }
}
