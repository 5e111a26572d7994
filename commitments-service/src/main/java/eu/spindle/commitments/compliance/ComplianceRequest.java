package eu.spindle.commitments.compliance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.spindle.platform.Ids;
import eu.spindle.platform.code.Code;
import eu.spindle.platform.error.DomainException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm's request to be excused from reporting in a year.
 *
 * @param year of the cycle
 * @param verdict the officer's reason, shown publicly; null while it is not decided
 * @param decidedAt when it was decided, or closed
 */
record ComplianceRequest(
        UUID id,
        UUID enterprise,
        Kind kind,
        int year,
        String reason,
        State state,
        @Nullable String verdict,
        @JsonIgnore UUID askedBy,
        Instant askedAt,
        @Nullable Instant decidedAt,
        long version) {

    /** What a firm can request. */
    enum Kind implements Code {
        /** To have a cycle that it missed excused. */
        APPEAL,
        /** Not to report in a cycle to come. */
        PAUSE
    }

    /** The states of a request. */
    enum State implements Code {
        OPEN,
        GRANTED,
        REFUSED,
        /** Ended undecided, since the firm left. */
        CLOSED
    }

    static ComplianceRequest opened(UUID enterprise, Kind kind, int year, String reason, UUID by, Instant at) {
        return new ComplianceRequest(Ids.next(), enterprise, kind, year, reason, State.OPEN, null, by, at, null, 0);
    }

    /** Returns this request as the officer decides on it: it must be open, and another person must have made it. */
    ComplianceRequest decided(boolean granted, String words, UUID officer, Instant at) {
        if (state != State.OPEN) {
            throw DomainException.conflict("compliance-request-decided");
        }
        if (askedBy.equals(officer)) {
            throw DomainException.forbidden("compliance-request-own");
        }
        var decision = granted ? State.GRANTED : State.REFUSED;
        return new ComplianceRequest(
                id, enterprise, kind, year, reason, decision, words, askedBy, askedAt, at, version);
    }
}
