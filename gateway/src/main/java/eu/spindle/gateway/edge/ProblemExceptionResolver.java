package eu.spindle.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Converts each exception of a handler to a problem that reveals nothing internal. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemExceptionResolver implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ProblemExceptionResolver.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** Classes of SQL states: no connection, insufficient resources, operator intervention, system error. */
    private static final List<String> OF_DATABASE = List.of("08", "53", "57", "58");

    private final ProblemWriter problems;

    ProblemExceptionResolver(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted() && failure instanceof ApiException refused && refused.isBadRequest()) {
            // The container has found the body malformed and answers 400 itself, unless an exception makes it 500.
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            // Part of the response was sent: the connection is closed, so that the caller does not take it for
            // complete.
            return null;
        }
        try {
            problems.write(request, response, apiException(failure));
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the gateway's own database was unavailable or full. */
    private static boolean ofDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException exception && exception.getSQLState() != null) {
                return OF_DATABASE.stream().anyMatch(exception.getSQLState()::startsWith);
            }
        }
        return false;
    }

    /** A service that the gateway itself needs did not respond; not the caller's error. */
    private static ApiException unavailable(Exception failure) {
        log.warn("what the gateway needs does not answer: {}", failure.toString());
        return ApiException.until(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", RETRY_AFTER, "gateway");
    }

    private static ApiException apiException(Exception failure) {
        return switch (failure) {
            case ApiException apiException -> apiException;
            case ErrorResponse known ->
                ProblemWriter.apiException(known.getStatusCode().value());
            case HttpMessageNotReadableException unreadable -> ProblemWriter.apiException(400);
            // A form whose fields cannot be decoded.
            case InvalidParameterException unreadable -> ProblemWriter.apiException(400);
            case TypeMismatchException mistyped -> ProblemWriter.apiException(404);
            case ResourceAccessException unreachable -> unavailable(failure);
            case HttpServerErrorException failing -> unavailable(failure);
            case Exception trouble when ofDatabase(trouble) -> unavailable(failure);
            // A header that the firewall rejects only when it is read.
            case RequestRejectedException rejected -> ProblemWriter.apiException(400);
            case IOException gone -> {
                // The caller has disconnected, or its body is incomplete; no response can be sent.
                log.debug("a request broke off", gone);
                yield ProblemWriter.apiException(400);
            }
            default -> {
                log.error("a request failed", failure);
                yield ProblemWriter.apiException(500);
            }
        };
    }
}
