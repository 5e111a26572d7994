package eu.spindle.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The theme that a reader prefers. */
public final class Theme {

    private Theme() {}

    /** As an attribute of a page, with a space before it; only known themes, empty without a preference. */
    public static String attribute(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, "theme");
        var chosen = cookie == null ? "" : cookie.getValue();
        return chosen.equals("light") || chosen.equals("dark") ? " data-theme=\"" + chosen + "\"" : "";
    }
}
