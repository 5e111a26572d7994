package eu.spindle.platform.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused for a reason the caller can understand and mend. It becomes an RFC 9457 problem in the
 * reader's language, and the transaction it is thrown in is rolled back.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Fault fault;
    private final transient List<Fault> faults;
    private final transient @Nullable Duration retryAfter;

    private Refusal(HttpStatus status, Fault fault, List<Fault> faults) {
        this(status, fault, faults, null);
    }

    private Refusal(HttpStatus status, Fault fault, List<Fault> faults, @Nullable Duration retryAfter) {
        super(fault.code() + faults);
        this.status = status;
        this.fault = fault;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    /** 404: missing, or another's; the two look the same. */
    public static Refusal notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** 403: the caller's own association, but not the caller's to do. */
    public static Refusal forbidden(String code, Object... arguments) {
        return of(HttpStatus.FORBIDDEN, code, arguments);
    }

    /** 409: the state of things does not allow it now. */
    public static Refusal conflict(String code, Object... arguments) {
        return of(HttpStatus.CONFLICT, code, arguments);
    }

    /** 422: understood, but one or more fields are wrong. */
    public static Refusal invalid(List<Fault> faults) {
        return invalid("invalid", faults);
    }

    /** 422: understood, but for one reason these fields do not do. */
    public static Refusal invalid(String code, List<Fault> faults) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, new Fault(code, null, List.of()), faults);
    }

    /** 422: one field is wrong. */
    public static Refusal invalid(String field, String code, Object... arguments) {
        return invalid(List.of(Fault.at(field, code, arguments)));
    }

    /** 412: somebody else changed it first; the faults name what collides, where that is known. */
    public static Refusal changedMeanwhile(List<Fault> collisions) {
        return new Refusal(HttpStatus.PRECONDITION_FAILED, new Fault("changed-meanwhile", null, List.of()), collisions);
    }

    /** 429: asked for too often; the same may be asked for again after that time. */
    public static Refusal tooOften(Duration retryAfter, String code, Object... arguments) {
        return new Refusal(
                HttpStatus.TOO_MANY_REQUESTS, new Fault(code, null, Arrays.asList(arguments)), List.of(), retryAfter);
    }

    /** Any other status. */
    public static Refusal of(HttpStatus status, String code, Object... arguments) {
        return new Refusal(status, new Fault(code, null, Arrays.asList(arguments)), List.of());
    }

    /** How long to wait before the same is asked for again, where that is known. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** The HTTP status of the answer. */
    public HttpStatus status() {
        return status;
    }

    /** What is wrong with the whole. */
    public Fault fault() {
        return fault;
    }

    /** What is wrong in it, field by field; may be empty. */
    public List<Fault> faults() {
        return faults;
    }
}
