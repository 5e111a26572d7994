package eu.spindle.platform.web;

import eu.spindle.platform.database.DatabaseFailure;
import eu.spindle.platform.database.StorageHealth;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever went wrong in a request into a problem; what we did not foresee says nothing but its number. */
@RestControllerAdvice
class ProblemExceptionHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    private static final String COME_BACK_SECONDS = "5";

    private final ProblemWriter problems;
    private final StorageHealth storage;
    private final DataSize largestFile;

    ProblemExceptionHandler(ProblemWriter problems, StorageHealth storage, MultipartProperties forms) {
        this.problems = problems;
        this.storage = storage;
        this.largestFile = forms.getMaxFileSize();
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(DomainException refused) {
        return answer(refused);
    }

    /** The container's own limits, which a form meets that does not say how long it is, or whose parts are not as ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(FormLimits.exceeded(tooLarge).orElseGet(() -> BodyLimitFilter.tooLarge(largestFile)));
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied) {
        return answer(DomainException.forbidden("not-allowed"));
    }

    @ExceptionHandler
    ResponseEntity<Object> collided(ConcurrencyFailureException collision) {
        // A deadlock or a lock that was waited for in vain says nothing of what the caller has seen.
        return DatabaseFailure.in(collision)
                .map(this::unavailable)
                .orElseGet(() -> answer(DomainException.changedMeanwhile(List.of())));
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(DataIntegrityViolationException violation) {
        log.warn("Refused by the database", violation);
        return answer(isUnstorable(violation) ? unstorable() : DomainException.conflict("conflict"));
    }

    /** Parameters of a form that the container cannot decode, or too many of them. */
    @ExceptionHandler
    ResponseEntity<Object> parameters(InvalidParameterException unreadable) {
        return answer(DomainException.of(ErrorKind.UNREADABLE, "unreadable"));
    }

    @ExceptionHandler({MultipartException.class, InvalidFileNameException.class})
    ResponseEntity<Object> upload(RuntimeException broken) {
        // An upload is kept in a file meanwhile, for which there must be space.
        return answer(
                noSpace(broken)
                        ? DomainException.of(ErrorKind.STORAGE_FULL, "storage-full")
                        : DomainException.of(ErrorKind.UNREADABLE, "unreadable-upload"));
    }

    /** The caller has gone, or its body broke off; there is nobody to answer. */
    @ExceptionHandler
    ResponseEntity<Object> brokenOff(ClientAbortException broken) {
        log.debug("A request broke off", broken);
        return answer(DomainException.of(ErrorKind.UNREADABLE, "unreadable"));
    }

    @ExceptionHandler
    ResponseEntity<Object> constraints(ConstraintViolationException violations) {
        return answer(DomainException.invalid(violations.getConstraintViolations().stream()
                .map(ConstraintError::of)
                .sorted(ConstraintError.BY_FIELD)
                .map(ConstraintError::fieldError)
                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException mismatch) {
        // An id that cannot be one is an address of nothing, as any unknown id is.
        return mismatch.getParameter()
                        .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)
                ? answer(DomainException.notFound())
                : answer(DomainException.invalid(mismatch.getName(), "malformed"));
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception exception) {
        if (isUnstorable(exception)) {
            log.warn("A value that should have been refused earlier", exception);
            return answer(unstorable());
        }
        return DatabaseFailure.in(exception)
                .map(failure -> {
                    // Without its trace: there are as many of these as requests, and it says nothing new.
                    log.warn(
                            "The database failed a request: {} {}",
                            failure,
                            exception.getClass().getName());
                    return unavailable(failure);
                })
                .orElseGet(() -> {
                    log.error("A request failed", exception);
                    return answer(
                            noSpace(exception)
                                    ? DomainException.of(ErrorKind.STORAGE_FULL, "storage-full")
                                    : DomainException.of(ErrorKind.FAILED, "failed"));
                });
    }

    /** Not the caller's fault, and whether anything was changed is said only where it is known. */
    private ResponseEntity<Object> unavailable(DatabaseFailure failure) {
        storage.noted(failure);
        return answer(
                switch (failure) {
                    case UNREACHABLE -> DomainException.of(ErrorKind.UNAVAILABLE, "database-unavailable");
                    case BUSY -> DomainException.of(ErrorKind.UNAVAILABLE, "database-busy");
                    case FULL -> DomainException.of(ErrorKind.STORAGE_FULL, "storage-full");
                });
    }

    /** The folder of evidence is full; there is no type for it. */
    private static boolean noSpace(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }

    /** Whether PostgreSQL found a value that it cannot hold (classes 22 and 54 of its error codes). */
    private static boolean isUnstorable(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() instanceof String state) {
                return state.startsWith("22") || state.startsWith("54");
            }
        }
        return false;
    }

    private static DomainException unstorable() {
        return DomainException.of(ErrorKind.INVALID, "value-refused");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(DomainException.invalid(invalid.getBindingResult().getAllErrors().stream()
                .map(ConstraintError::of)
                .sorted(ConstraintError.BY_FIELD)
                .map(ConstraintError::fieldError)
                .toList()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (refusalIn(unreadable) instanceof DomainException refused) {
            return answer(refused);
        }
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                answer(DomainException.invalid(path(unknown), "unknown-field", unknown.getPropertyName()));
            case InvalidFormatException text
            when text.getTargetType() == String.class -> answer(DomainException.invalid(path(text), "unreadable-text"));
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() -> answer(DomainException.invalid(path(mismatch), "malformed"));
            case null, default -> answer(DomainException.of(ErrorKind.UNREADABLE, "unreadable"));
        };
    }

    /** Records that guard themselves refuse while the body is read. */
    private static @Nullable DomainException refusalIn(Throwable thrown) {
        for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refused) {
                return refused;
            }
        }
        return null;
    }

    private static String path(JacksonException exception) {
        return exception.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
        return body(ResponseEntity.status(known).headers(headers), problems.problem(known, code(known)));
    }

    /** The code for a status that the framework came up with. */
    static String code(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case UNAUTHORIZED -> "token-refused";
            case FORBIDDEN -> "not-allowed";
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE ->
                "request." + status.value();
            default -> status.is5xxServerError() ? "failed" : "request.400";
        };
    }

    private ResponseEntity<Object> answer(DomainException refused) {
        var answer = ResponseEntity.status(ProblemWriter.status(refused.kind()));
        if (refused.kind() == ErrorKind.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
        }
        if (refused.retryAfter() instanceof Duration wait) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        }
        return body(answer, problems.problem(refused));
    }

    /** With its type said here: negotiated, a problem would fail by the very {@code Accept} that it is about. */
    private static ResponseEntity<Object> body(ResponseEntity.BodyBuilder answer, ProblemDetail problem) {
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
