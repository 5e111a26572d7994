package eu.spindle.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;

/** Tells requests for an event stream, which are answered for minutes, from all others: their paths end in {@code /live}. */
public final class EventStream {

    private EventStream() {}

    public static boolean asked(HttpServletRequest request) {
        // Decoded, as the service reads it: no way of writing the path leads past this.
        return request.getMethod().equals("GET") && request.getServletPath().endsWith("/live");
    }
}
