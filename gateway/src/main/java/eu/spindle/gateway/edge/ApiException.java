package eu.spindle.gateway.edge;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Rejects a request with a code, whose texts give the reason and the remedy. */
public final class ApiException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<Object> arguments;
    private final @Nullable Duration retryAfter;

    private ApiException(HttpStatus status, String code, @Nullable Duration retryAfter, Object... arguments) {
        // Without a stack trace: a rejected request is no defect, and there can be many.
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

    /** The same response for unknown, foreign and forbidden resources, so that it does not reveal what exists. */
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
