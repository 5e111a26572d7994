package eu.spindle.gateway.invitation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Why the link of an invitation leads to no acceptance; each has a text that says what happened and what to do next. */
enum InvitationAnswer {
    /** No link that was ever sent, or one that was cut off. */
    UNKNOWN(HttpStatus.NOT_FOUND),
    EXPIRED(HttpStatus.GONE),
    REVOKED(HttpStatus.GONE),
    /** Accepted by somebody else, or by the same person with another account. */
    USED(HttpStatus.CONFLICT),
    /** Accepted by the very person who opens it again. */
    ACCEPTED(HttpStatus.OK),
    /** Sent to another address than that of the account which is signed in. */
    OTHER_ADDRESS(HttpStatus.FORBIDDEN),
    /** The association is suspended, and takes nobody in meanwhile. */
    SUSPENDED(HttpStatus.CONFLICT);

    private static final String CODE = "invitation-";

    private final HttpStatus status;

    InvitationAnswer(HttpStatus status) {
        this.status = status;
    }

    /** The answer for a problem's code of commitments-service. */
    static Optional<InvitationAnswer> ofProblem(String code) {
        if (code.equals("not-found")) {
            return Optional.of(UNKNOWN);
        }
        return Arrays.stream(values())
                .filter(answer -> code.equals(CODE + answer.code()))
                .findFirst();
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether signing in with another account may help. */
    boolean asksForAnotherAccount() {
        return this == OTHER_ADDRESS || this == USED;
    }
}
