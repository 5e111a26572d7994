package eu.spindle.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;

/**
 * Operations that accept more than a small JSON document, with the maximum size of their bodies. The services declare
 * the same limits; their OpenAPI documents contain them as {@code x-max-body}.
 */
enum LargeBody {
    EVIDENCE("POST", "/a/{}/api/monitoring/cycles/{}/submissions/{}/evidence", "20MB"),
    FIGURES("POST", "/a/{}/api/monitoring/cycles/{}/entries", "20MB"),
    MEMBERS("POST", "/a/{}/api/commitments/member-imports", "20MB"),
    LOGO("PUT", "/a/{}/api/commitments/association/logo", "256KB"),
    DEFINITIONS("PUT", "/p/{}/api/monitoring/packs/{}", "5MB"),
    CATALOGUE("PUT", "/p/{}/api/commitments/packs/{}", "5MB");

    /** Allowance for the other fields and the boundaries of a form. */
    private static final long AROUND_A_FILE = DataSize.ofKilobytes(64).toBytes();

    private final String method;
    private final Pattern path;
    private final DataSize size;

    LargeBody(String method, String path, String size) {
        this.method = method;
        this.path = Pattern.compile(path.replace("{}", "[^/]+"));
        this.size = DataSize.parse(size);
    }

    /** Returns the maximum size of a request's body, as shown to people. */
    static DataSize limit(HttpServletRequest request, DataSize usual) {
        return Arrays.stream(values())
                .filter(body -> body.method.equals(request.getMethod())
                        && body.path.matcher(request.getRequestURI()).matches())
                .findFirst()
                .map(body -> body.size)
                .orElse(usual);
    }

    /** Returns the maximum size in bytes, including the overhead of a form. */
    static long bytes(HttpServletRequest request, DataSize limit) {
        String type = request.getContentType();
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return limit.toBytes() + (form ? AROUND_A_FILE : 0);
    }
}
