package eu.spindle.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Selects the headers that are forwarded. Headers of requests that could claim an identity are removed: it is in the
 * internal token only. Hop-by-hop headers, cookies, and headers that the gateway sets itself are removed from
 * responses.
 */
final class ForwardedHeaders {

    private static final HeaderNames HOP_BY_HOP = new HeaderNames(Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings"));

    private static final HeaderNames CLAIMS = new HeaderNames(Set.of(
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
            "expect",
            // Range requests are not supported: files are small.
            "range",
            "if-range"));

    private static final HeaderNames STAY_WITH_SERVICE = new HeaderNames(Set.of(
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
            "strict-transport-security"));

    private ForwardedHeaders() {}

    static HttpHeaders outward(HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        Set<String> named = connectionNames(request.getHeader("Connection"));
        Enumeration<String> names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            if (!travels(name) || named(named, name)) {
                continue;
            }
            Enumeration<String> values = request.getHeaders(name);
            while (values.hasMoreElements()) {
                headers.add(name, values.nextElement());
            }
        }
        // The client address as the gateway sees it; forwarding headers of the caller were removed.
        headers.set("X-Forwarded-For", request.getRemoteAddr());
        return headers;
    }

    /** Whether a response header is passed on to the caller. */
    static boolean comesBack(String name, Set<String> ofTheConnection) {
        return !HOP_BY_HOP.contains(name) && !STAY_WITH_SERVICE.contains(name) && !named(ofTheConnection, name);
    }

    private static boolean travels(String name) {
        return !HOP_BY_HOP.contains(name)
                && !CLAIMS.contains(name)
                && !HeaderNames.begins(name, "x-forwarded-")
                && !HeaderNames.begins(name, "x-spindle-")
                && !HeaderNames.begins(name, "x-auth");
    }

    private static boolean named(Set<String> ofTheConnection, String name) {
        return !ofTheConnection.isEmpty() && ofTheConnection.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The hop-by-hop headers that {@code Connection} names. */
    static Set<String> connectionNames(@Nullable String connection) {
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
