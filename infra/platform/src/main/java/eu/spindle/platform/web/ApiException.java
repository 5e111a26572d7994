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
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient FieldError fieldError;
    private final transient List<FieldError> fieldErrors;
    private final transient @Nullable Duration retryAfter;

    private ApiException(HttpStatus status, FieldError fieldError, List<FieldError> fieldErrors) {
        this(status, fieldError, fieldErrors, null);
    }

    private ApiException(
            HttpStatus status, FieldError fieldError, List<FieldError> fieldErrors, @Nullable Duration retryAfter) {
        super(fieldError.code() + fieldErrors);
        this.status = status;
        this.fieldError = fieldError;
        this.fieldErrors = List.copyOf(fieldErrors);
        this.retryAfter = retryAfter;
    }

    /** 404: missing, or another's; the two look the same. */
    public static ApiException notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** 403: the caller's own association, but not the caller's to do. */
    public static ApiException forbidden(String code, Object... arguments) {
        return of(HttpStatus.FORBIDDEN, code, arguments);
    }

    /** 409: the state of things does not allow it now. */
    public static ApiException conflict(String code, Object... arguments) {
        return of(HttpStatus.CONFLICT, code, arguments);
    }

    /** 422: understood, but one or more fields are wrong. */
    public static ApiException invalid(List<FieldError> fieldErrors) {
        return invalid("invalid", fieldErrors);
    }

    /** 422: understood, but for one reason these fields do not do. */
    public static ApiException invalid(String code, List<FieldError> fieldErrors) {
        return new ApiException(HttpStatus.UNPROCESSABLE_CONTENT, new FieldError(code, null, List.of()), fieldErrors);
    }

    /** 422: one field is wrong. */
    public static ApiException invalid(String field, String code, Object... arguments) {
        return invalid(List.of(FieldError.at(field, code, arguments)));
    }

    /** 412: somebody else changed it first; the faults name what collides, where that is known. */
    public static ApiException changedMeanwhile(List<FieldError> collisions) {
        return new ApiException(
                HttpStatus.PRECONDITION_FAILED, new FieldError("changed-meanwhile", null, List.of()), collisions);
    }

    /** 429: asked for too often; the same may be asked for again after that time. */
    public static ApiException tooOften(Duration retryAfter, String code, Object... arguments) {
        return new ApiException(
                HttpStatus.TOO_MANY_REQUESTS,
                new FieldError(code, null, Arrays.asList(arguments)),
                List.of(),
                retryAfter);
    }

    /** Any other status. */
    public static ApiException of(HttpStatus status, String code, Object... arguments) {
        return new ApiException(status, new FieldError(code, null, Arrays.asList(arguments)), List.of());
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
    public FieldError fieldError() {
        return fieldError;
    }

    /** What is wrong in it, field by field; may be empty. */
    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
