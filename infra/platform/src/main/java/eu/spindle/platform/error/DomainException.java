package eu.spindle.platform.error;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that is rejected for a reason that the caller can understand and correct. It becomes an RFC 9457 problem in
 * the reader's language, and the transaction is rolled back.
 */
public final class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final transient FieldError fieldError;
    private final transient List<FieldError> fieldErrors;
    private final transient @Nullable Duration retryAfter;

    private DomainException(
            ErrorKind kind, FieldError fieldError, List<FieldError> fieldErrors, @Nullable Duration retryAfter) {
        super(fieldError.code() + fieldErrors);
        this.kind = kind;
        this.fieldError = fieldError;
        this.fieldErrors = List.copyOf(fieldErrors);
        this.retryAfter = retryAfter;
    }

    /** Rejects the request as a whole, for one reason. */
    public static DomainException of(ErrorKind kind, String code, Object... arguments) {
        return of(kind, List.of(), code, arguments);
    }

    private static DomainException of(ErrorKind kind, List<FieldError> fieldErrors, String code, Object... arguments) {
        return new DomainException(kind, new FieldError(code, null, Arrays.asList(arguments)), fieldErrors, null);
    }

    /** Missing or foreign; both get the same response. */
    public static DomainException notFound() {
        return of(ErrorKind.NOT_FOUND, "not-found");
    }

    /** Of the caller's own association, but the caller lacks the right. */
    public static DomainException forbidden(String code, Object... arguments) {
        return of(ErrorKind.FORBIDDEN, code, arguments);
    }

    /** Not possible in the current state. */
    public static DomainException conflict(String code, Object... arguments) {
        return of(ErrorKind.CONFLICT, code, arguments);
    }

    /** Readable, but one or more fields are invalid. */
    public static DomainException invalid(List<FieldError> fieldErrors) {
        return invalid("invalid", fieldErrors);
    }

    /** Readable, but these fields are rejected for one reason. */
    public static DomainException invalid(String code, List<FieldError> fieldErrors) {
        return of(ErrorKind.INVALID, fieldErrors, code);
    }

    /** One field is invalid. */
    public static DomainException invalid(String field, String code, Object... arguments) {
        return invalid(List.of(FieldError.at(field, code, arguments)));
    }

    /** Another request has changed it first; the field errors name the collisions, where they are known. */
    public static DomainException changedMeanwhile(List<FieldError> collisions) {
        return of(ErrorKind.CHANGED_MEANWHILE, collisions, "changed-meanwhile");
    }

    /** Over a rate limit; a retry is accepted after that time. */
    public static DomainException tooOften(Duration retryAfter, String code, Object... arguments) {
        return new DomainException(
                ErrorKind.TOO_OFTEN, new FieldError(code, null, Arrays.asList(arguments)), List.of(), retryAfter);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** Returns how long to wait before a retry, where that is known. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Returns the error of the request as a whole. */
    public FieldError fieldError() {
        return fieldError;
    }

    /** Returns the errors by field; may be empty. */
    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
