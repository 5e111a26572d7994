package eu.spindle.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** The preferred theme of a reader. */
public final class Theme {

    private Theme() {}

    /** Returns the theme, or null without a preference. */
    public static @Nullable String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, "theme");
        var chosen = cookie == null ? "" : cookie.getValue();
        return chosen.equals("light") || chosen.equals("dark") ? chosen : null;
    }
}
