package eu.spindle.platform.error;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something is refused for a reason that the caller can understand and correct. Thrown while a request is served, it
 * becomes an RFC 9457 problem in the reader's language, and the transaction it is thrown in is rolled back.
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

    /** Refused for one reason, which is about the whole. */
    public static DomainException of(ErrorKind kind, String code, Object... arguments) {
        return of(kind, List.of(), code, arguments);
    }

    private static DomainException of(ErrorKind kind, List<FieldError> fieldErrors, String code, Object... arguments) {
        return new DomainException(kind, new FieldError(code, null, Arrays.asList(arguments)), fieldErrors, null);
    }

    /** Missing, or another's; the two look the same. */
    public static DomainException notFound() {
        return of(ErrorKind.NOT_FOUND, "not-found");
    }

    /** The caller's own association, but not the caller's to do. */
    public static DomainException forbidden(String code, Object... arguments) {
        return of(ErrorKind.FORBIDDEN, code, arguments);
    }

    /** The state of things does not allow it now. */
    public static DomainException conflict(String code, Object... arguments) {
        return of(ErrorKind.CONFLICT, code, arguments);
    }

    /** Understood, but one or more fields are wrong. */
    public static DomainException invalid(List<FieldError> fieldErrors) {
        return invalid("invalid", fieldErrors);
    }

    /** Understood, but for one reason these fields cannot be accepted. */
    public static DomainException invalid(String code, List<FieldError> fieldErrors) {
        return of(ErrorKind.INVALID, fieldErrors, code);
    }

    /** One field is wrong. */
    public static DomainException invalid(String field, String code, Object... arguments) {
        return invalid(List.of(FieldError.at(field, code, arguments)));
    }

    /** Somebody else changed it first; the field errors name what collides, where that is known. */
    public static DomainException changedMeanwhile(List<FieldError> collisions) {
        return of(ErrorKind.CHANGED_MEANWHILE, collisions, "changed-meanwhile");
    }

    /** Asked for too often; the same may be asked for again after that time. */
    public static DomainException tooOften(Duration retryAfter, String code, Object... arguments) {
        return new DomainException(
                ErrorKind.TOO_OFTEN, new FieldError(code, null, Arrays.asList(arguments)), List.of(), retryAfter);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** How long to wait before the same is asked for again, where that is known. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** What is wrong with the whole. */
    public FieldError fieldError() {
        return fieldError;
    }

    /** What is wrong in it, field by field; may be empty. */
    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
