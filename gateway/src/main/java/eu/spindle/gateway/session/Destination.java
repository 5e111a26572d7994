package eu.spindle.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before signing in: a page of ours, never another site. */
final class Destination {

    private static final String KEPT = "destination";
    // A second slash or a backslash at the start would name another host.
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\p{Graph}&&[^\\\\]]{0,500}");

    private Destination() {}

    /** Keeps the wish of the request, if it has one that can be granted. */
    static void keep(HttpServletRequest request) {
        String to = request.getParameter("to");
        if (to != null && OURS.matcher(to).matches()) {
            request.getSession().setAttribute(KEPT, to);
        }
    }

    /** The wish that was kept, once. */
    static @Nullable String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof String to)) {
            return null;
        }
        session.removeAttribute(KEPT);
        return to;
    }
}
