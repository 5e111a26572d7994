package eu.spindle.gateway.edge;

import eu.spindle.edge.HtmlTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an exception as an RFC 9457 problem, or as a page for a browser. */
@Component
public class ProblemWriter {

    private final JsonMapper json;
    private final Texts texts;
    private final HtmlTemplates templates;

    ProblemWriter(JsonMapper json, Texts texts, HtmlTemplates templates) {
        this.json = json;
        this.texts = texts;
        this.templates = templates;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ApiException apiException)
            throws IOException {
        response.resetBuffer();
        response.setStatus(apiException.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Duration retryAfter = apiException.retryAfter();
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        Map<String, Object> problem = problem(apiException, request);
        boolean page = wantsPage(request);
        response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = page ? page(request, problem).getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Returns the exception for a status that the container or the framework set. */
    public static ApiException apiException(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return switch (known) {
            case NOT_FOUND -> ApiException.notFound();
            case UNAUTHORIZED -> ApiException.unauthenticated();
            case FORBIDDEN -> ApiException.of(HttpStatus.FORBIDDEN, "forbidden");
            case METHOD_NOT_ALLOWED -> ApiException.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
            case UNSUPPORTED_MEDIA_TYPE ->
                ApiException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-not-supported");
            // The container's own limit for forms.
            case CONTENT_TOO_LARGE -> ApiException.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "64 KB");
            case null -> ApiException.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
            default ->
                known.is4xxClientError()
                        ? ApiException.of(known, "bad-request")
                        : ApiException.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }

    private Map<String, Object> problem(ApiException apiException, HttpServletRequest request) {
        Object[] arguments = apiException.arguments().toArray();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:spindle:problem:" + apiException.code());
        problem.put("status", apiException.status().value());
        problem.put("code", apiException.code());
        for (String part : new String[] {"title", "detail", "remedy"}) {
            problem.put(part, texts.get(request, apiException.code() + "." + part, arguments));
        }
        Object trace = request.getAttribute(Trace.ATTRIBUTE);
        if (trace instanceof Trace known) {
            problem.put("trace", known.id());
        }
        return problem;
    }

    /** Whether the request is a person's, who is to read a page; programs get problem details. */
    public static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.startsWith("text/html")
                && !request.getRequestURI().contains("/api/");
    }

    private String page(HttpServletRequest request, Map<String, Object> problem) {
        return templates.render(new ProblemPage(
                RequestLanguage.of(request).getLanguage(),
                String.valueOf(problem.get("title")),
                String.valueOf(problem.get("detail")),
                String.valueOf(problem.get("remedy"))));
    }
}
