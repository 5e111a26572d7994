package eu.spindle.platform.web;

import eu.spindle.platform.Ids;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import eu.spindle.platform.error.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Creates RFC 9457 problems with a stable code, the field and the remedy, in the reader's language. */
public class ProblemWriter {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);
    private static final Set<HttpStatus> LOGGED =
            EnumSet.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);

    private final Texts texts;
    private final JsonMapper json;

    ProblemWriter(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Returns the problem of an exception. */
    ProblemDetail problem(DomainException refused) {
        return problem(status(refused.kind()), refused.fieldError(), refused.fieldErrors());
    }

    /** Returns the problem of a code. */
    ProblemDetail problem(HttpStatus status, String code) {
        return problem(status, new FieldError(code, null, List.of()), List.of());
    }

    private ProblemDetail problem(HttpStatus status, FieldError whole, List<FieldError> parts) {
        if (LOGGED.contains(status)) {
            logRefused(status, whole.code());
        }
        var problem = ProblemDetail.forStatusAndDetail(status, text(whole));
        problem.setType(URI.create("urn:spindle:problem:" + whole.code()));
        problem.setTitle(texts.get("problem.status." + status.value()));
        // Otherwise Spring sets the path, which may be internal.
        problem.setInstance(URI.create("urn:spindle:request:" + request()));
        problem.setProperty("code", whole.code());
        var remedy = remedy(whole);
        if (remedy != null) {
            problem.setProperty("remedy", remedy);
        }
        if (!parts.isEmpty()) {
            problem.setProperty("errors", parts.stream().map(this::described).toList());
        }
        return problem;
    }

    /** Returns an element of {@code errors}: code, field, detail, remedy. */
    public Map<String, Object> described(FieldError fieldError) {
        var described = new LinkedHashMap<String, Object>();
        described.put("code", fieldError.code());
        if (fieldError.field() != null) {
            described.put("field", fieldError.field());
        }
        described.put("detail", text(fieldError));
        var remedy = remedy(fieldError);
        if (remedy != null) {
            described.put("remedy", remedy);
        }
        return described;
    }

    /** Returns the trace id, by which the logs can be searched. */
    private static String request() {
        return Objects.requireNonNullElseGet(
                MDC.get("traceId"), () -> Ids.random().toString());
    }

    /** Logs the pattern of the address and the caller's id, never the values in the address. */
    private static void logRefused(HttpStatus status, String code) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            log.info(
                    "Refused with {} {}: {} {} to {}",
                    status.value(),
                    code,
                    request.getMethod(),
                    pattern == null ? "an unknown address" : pattern,
                    Caller.known().map(caller -> caller.id().toString()).orElse("nobody"));
        }
    }

    private String text(FieldError fieldError) {
        return texts.get("problem." + fieldError.code(), fieldError.arguments().toArray());
    }

    private @Nullable String remedy(FieldError fieldError) {
        var key = "problem." + fieldError.code() + ".remedy";
        var text = texts.get(key, fieldError.arguments().toArray());
        return text.equals(key) ? null : text;
    }

    /** Writes a problem where no controller advice applies. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        write(response, problem(status, code));
    }

    /** Writes the problem of an exception where no controller advice applies. */
    public void write(HttpServletRequest request, HttpServletResponse response, DomainException refused)
            throws IOException {
        write(response, problem(refused));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        var body = json.writeValueAsString(problem);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body);
    }

    static HttpStatus status(ErrorKind kind) {
        return switch (kind) {
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case VERSION_REQUIRED -> HttpStatus.PRECONDITION_REQUIRED;
            case CHANGED_MEANWHILE -> HttpStatus.PRECONDITION_FAILED;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case GONE -> HttpStatus.GONE;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case STORAGE_FULL -> HttpStatus.INSUFFICIENT_STORAGE;
            case FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
