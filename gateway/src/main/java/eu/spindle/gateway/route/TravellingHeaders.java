package eu.spindle.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Which headers go along, and which stay behind. On the way out all that a caller could claim to be stays: who it is
 * comes from the internal token alone. On the way back the connection's own headers stay, cookies, and those that the
 * gateway sets itself.
 */
final class TravellingHeaders {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    private static final Set<String> CLAIMS = Set.of(
            "host",
            "authorization",
            "cookie",
            "forwarded",
            "spindle-enterprise",
            "x-xsrf-token",
            "x-csrf-token",
            "x-association",
            "x-user",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "via",
            "client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-method-override",
            "x-http-method",
            "traceparent",
            "expect");

    private static final Set<String> STAY_WITH_SERVICE = Set.of(
            "set-cookie",
            "set-cookie2",
            "server",
            "date",
            "x-powered-by",
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "referrer-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy",
            "strict-transport-security");

    private TravellingHeaders() {}

    static HttpHeaders outward(HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        Set<String> named = connectionNames(request.getHeader("Connection"));
        Enumeration<String> names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            String lower = name.toLowerCase(Locale.ROOT);
            if (!travels(lower) || named.contains(lower)) {
                continue;
            }
            Enumeration<String> values = request.getHeaders(name);
            while (values.hasMoreElements()) {
                headers.add(name, values.nextElement());
            }
        }
        // The address as the gateway itself saw it; what a caller wrote here has been left behind.
        headers.set("X-Forwarded-For", request.getRemoteAddr());
        return headers;
    }

    static void back(HttpHeaders answer, HttpHeaders response) {
        Set<String> named = connectionNames(answer.getFirst("Connection"));
        answer.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(lower) && !STAY_WITH_SERVICE.contains(lower) && !named.contains(lower)) {
                response.addAll(name, values);
            }
        });
        if (!response.containsHeader("Cache-Control")) {
            response.set("Cache-Control", "no-store");
        }
    }

    private static boolean travels(String name) {
        return !HOP_BY_HOP.contains(name)
                && !CLAIMS.contains(name)
                && !name.startsWith("x-forwarded-")
                && !name.startsWith("x-spindle-")
                && !name.startsWith("x-auth");
    }

    /** Headers that the sender has declared to be of this connection only. */
    private static Set<String> connectionNames(@Nullable String connection) {
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (String name : connection.split(",")) {
            names.add(name.strip().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
