package eu.spindle.platform.web;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever went wrong in a request into a problem; what we did not foresee says nothing but its number. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ProblemWriter problems;

    Problems(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return answer(refusal);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied) {
        return answer(Refusal.forbidden("not-allowed"));
    }

    @ExceptionHandler
    ResponseEntity<Object> collided(ConcurrencyFailureException collision) {
        return answer(Refusal.changedMeanwhile(List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(DataIntegrityViolationException violation) {
        log.warn(
                "Refused by the database: {}",
                violation.getMostSpecificCause().getClass().getName(),
                violation);
        return answer(Refusal.conflict("conflict"));
    }

    @ExceptionHandler
    ResponseEntity<Object> constraints(ConstraintViolationException violations) {
        return answer(Refusal.invalid(violations.getConstraintViolations().stream()
                .map(Violation::of)
                .sorted(Violation.BY_FIELD)
                .map(Violation::fault)
                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException mismatch) {
        // An id that cannot be one is an address of nothing, as any unknown id is.
        return mismatch.getParameter()
                        .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)
                ? answer(Refusal.notFound())
                : answer(Refusal.invalid(mismatch.getName(), "malformed"));
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception exception) {
        log.error("A request failed", exception);
        return answer(Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "failed"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Refusal.invalid(invalid.getBindingResult().getAllErrors().stream()
                .map(Violation::of)
                .sorted(Violation.BY_FIELD)
                .map(Violation::fault)
                .toList()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (refusalIn(unreadable) instanceof Refusal refusal) {
            return answer(refusal);
        }
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                answer(Refusal.invalid(path(unknown), "unknown-field", unknown.getPropertyName()));
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() -> answer(Refusal.invalid(path(mismatch), "malformed"));
            case null, default -> answer(Refusal.of(HttpStatus.BAD_REQUEST, "unreadable"));
        };
    }

    /** Records that guard themselves refuse while the body is read. */
    private static @Nullable Refusal refusalIn(Throwable thrown) {
        for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
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
        var code = known == HttpStatus.NOT_FOUND ? "not-found" : "request." + known.value();
        var problem = problems.problem(known, code);
        return ResponseEntity.status(known).headers(headers).body(problem);
    }

    private ResponseEntity<Object> answer(Refusal refusal) {
        return ResponseEntity.status(refusal.status()).body(problems.problem(refusal));
    }
}
