package eu.spindle.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends sessions at sign-out and on logout requests of the provider. */
@Component
public class SessionEnd implements LogoutHandler {

    private final Sessions sessions;

    SessionEnd(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
            end(token);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            sessions.end(HashedSessionIds.hash(session.getId()));
        }
    }

    private void end(OidcLogoutToken token) {
        String subject = token.getSubject();
        String providerSession = token.getSessionId();
        if (subject == null) {
            if (providerSession != null) {
                sessions.ofProvider(providerSession).forEach(sessions::end);
            }
            return;
        }
        for (Sessions.StoredSession session : sessions.of(subject)) {
            if (providerSession == null
                    || providerSession.equals(session.person().providerSession())) {
                sessions.end(session.key());
            }
        }
    }
}
