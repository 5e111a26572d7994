package eu.spindle.gateway.edge;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is not served, with a code whose texts say why and what to do. */
public final class ApiException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<Object> arguments;
    private final @Nullable Duration retryAfter;

    private ApiException(HttpStatus status, String code, @Nullable Duration retryAfter, Object... arguments) {
        // A refusal is an answer, not a fault: a stack trace would only cost time.
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
        this.arguments = List.of(arguments);
    }

    public static ApiException of(HttpStatus status, String code, Object... arguments) {
        return new ApiException(status, code, null, arguments);
    }

    public static ApiException until(HttpStatus status, String code, Duration retryAfter, Object... arguments) {
        return new ApiException(status, code, retryAfter, arguments);
    }

    /** Unknown, not permitted and foreign look alike, so that nobody learns what exists elsewhere. */
    public static ApiException notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    public static ApiException unauthenticated() {
        return of(HttpStatus.UNAUTHORIZED, "sign-in-required");
    }

    public HttpStatus status() {
        return status;
    }

    boolean isBadRequest() {
        return status == HttpStatus.BAD_REQUEST;
    }

    public String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
