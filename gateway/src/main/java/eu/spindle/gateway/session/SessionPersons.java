package eu.spindle.gateway.session;

import eu.spindle.gateway.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/** Returns the signed-in person of a request for a page. */
@Component
public class SessionPersons {

    private final Sessions sessions;
    private final CookieSerializer cookies;

    SessionPersons(Sessions sessions, CookieSerializer cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    public Caller.@Nullable SignedIn of(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        return cookies.readCookieValues(request).stream()
                .map(sessions::find)
                .filter(Objects::nonNull)
                .findFirst()
                .map(SignedInPerson::caller)
                .orElse(null);
    }
}
