package eu.spindle.commitments.pledge;

import eu.spindle.commitments.catalogue.AdoptedIndicator;
import eu.spindle.commitments.catalogue.content.Indicator;
import eu.spindle.commitments.pledge.terms.Terms;
import eu.spindle.platform.code.Code;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a pledge's terms; accepted ones are never deleted.
 *
 * @param indicator as the adopted catalogue defined it when the terms were last edited
 * @param catalogueVersion of that catalogue
 * @param reason why the pledge is amended; null for the first revision
 * @param verdict why it was returned
 */
record Revision(
        int number,
        Kind kind,
        State state,
        Terms terms,
        Indicator indicator,
        String catalogueVersion,
        @Nullable String reason,
        @Nullable UUID submittedBy,
        @Nullable Instant submittedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String verdict) {

    /** Why there is a revision. */
    enum Kind implements Code {
        ORIGINAL,
        AMENDMENT,
        RESTATEMENT
    }

    /** The states of a revision. */
    enum State implements Code {
        DRAFT,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        SUPERSEDED,
        DROPPED
    }

    static Revision drafted(int number, Kind kind, Terms terms, AdoptedIndicator measuredBy, @Nullable String reason) {
        return new Revision(
                number,
                kind,
                State.DRAFT,
                terms,
                measuredBy.indicator(),
                measuredBy.version(),
                reason,
                null,
                null,
                null,
                null,
                null);
    }

    Revision withTerms(Terms other, AdoptedIndicator measuredBy) {
        return new Revision(
                number,
                kind,
                state,
                other,
                measuredBy.indicator(),
                measuredBy.version(),
                reason,
                submittedBy,
                submittedAt,
                decidedBy,
                decidedAt,
                verdict);
    }

    Revision submitted(UUID by, Instant at) {
        return new Revision(
                number,
                kind,
                State.SUBMITTED,
                terms,
                indicator,
                catalogueVersion,
                reason,
                by,
                at,
                decidedBy,
                decidedAt,
                verdict);
    }

    Revision decided(State decision, UUID by, Instant at, @Nullable String why) {
        return new Revision(
                number,
                kind,
                decision,
                terms,
                indicator,
                catalogueVersion,
                reason,
                submittedBy,
                submittedAt,
                by,
                at,
                why);
    }

    Revision closed(State end) {
        return new Revision(
                number,
                kind,
                end,
                terms,
                indicator,
                catalogueVersion,
                reason,
                submittedBy,
                submittedAt,
                decidedBy,
                decidedAt,
                verdict);
    }
}
