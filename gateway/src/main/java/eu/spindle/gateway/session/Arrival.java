package eu.spindle.gateway.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads someone who has signed in to where she wanted to go, and notes which session of the provider this is. */
final class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final int LONGEST_NAME = 150;

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedInPerson person) {
            String providerSession = person.providerSession();
            if (providerSession != null && providerSession.length() <= LONGEST_NAME) {
                request.getSession().setAttribute(Sessions.PROVIDER + providerSession, Boolean.TRUE);
            }
        }
        String destination = Destination.take(request);
        if (destination != null) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, destination);
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
