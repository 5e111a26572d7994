package eu.spindle.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;

/** Recognises requests for an event stream by their path, which ends in {@code /live}. */
public final class EventStream {

    private EventStream() {}

    public static boolean asked(HttpServletRequest request) {
        // The decoded path, as the service reads it, so that an encoded path cannot bypass this check.
        return request.getMethod().equals("GET") && request.getServletPath().endsWith("/live");
    }
}
