package eu.spindle.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Makes RFC 9457 problems with a stable code, the place and the remedy, in the reader's language. */
public class ProblemWriter {

    private final Texts texts;
    private final JsonMapper json;

    ProblemWriter(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The problem of a refusal. */
    ProblemDetail problem(Refusal refusal) {
        return problem(refusal.status(), refusal.fault(), refusal.faults());
    }

    /** The problem of one code. */
    ProblemDetail problem(HttpStatus status, String code) {
        return problem(status, new Fault(code, null, List.of()), List.of());
    }

    private ProblemDetail problem(HttpStatus status, Fault whole, List<Fault> parts) {
        var problem = ProblemDetail.forStatusAndDetail(status, text(whole));
        problem.setType(URI.create("urn:spindle:problem:" + whole.code()));
        problem.setTitle(texts.get("problem.status." + status.value()));
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

    /** A fault with its texts, as it stands in {@code errors}: code, field, detail, remedy. */
    public Map<String, Object> described(Fault fault) {
        var described = new LinkedHashMap<String, Object>();
        described.put("code", fault.code());
        if (fault.field() != null) {
            described.put("field", fault.field());
        }
        described.put("detail", text(fault));
        var remedy = remedy(fault);
        if (remedy != null) {
            described.put("remedy", remedy);
        }
        return described;
    }

    private String text(Fault fault) {
        return texts.get("problem." + fault.code(), fault.arguments().toArray());
    }

    private @Nullable String remedy(Fault fault) {
        var key = "problem." + fault.code() + ".remedy";
        var text = texts.get(key, fault.arguments().toArray());
        return text.equals(key) ? null : text;
    }

    /** Answers with the problem from a place where no controller advice reaches. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        var body = json.writeValueAsString(problem(status, code));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body);
    }
}
