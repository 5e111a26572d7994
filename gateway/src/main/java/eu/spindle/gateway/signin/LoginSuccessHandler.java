package eu.spindle.gateway.signin;

import eu.spindle.gateway.access.AccessCache;
import eu.spindle.gateway.access.SecondFactor;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.session.Sessions;
import eu.spindle.gateway.session.SignedInPerson;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;

/**
 * Leads someone who has signed in to where she wanted to go, or first to the second factor that her roles need, and
 * notes which session of the provider this is.
 */
final class LoginSuccessHandler extends SimpleUrlAuthenticationSuccessHandler {

    private static final int LONGEST_NAME = 150;

    private final AccessCache accesses;
    private final SecondFactor secondFactor;

    LoginSuccessHandler(AccessCache accesses, SecondFactor secondFactor) {
        this.accesses = accesses;
        this.secondFactor = secondFactor;
    }

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
        String destination = SignInCookie.destination(request);
        String step = secondFactorMissing(authentication) ? StepUp.next(request, destination) : null;
        if (step != null) {
            getRedirectStrategy().sendRedirect(request, response, step);
            return;
        }
        StepUp.done(request);
        getRedirectStrategy()
                .sendRedirect(request, response, destination == null ? getDefaultTargetUrl() : destination);
    }

    private boolean secondFactorMissing(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof SignedInPerson person)) {
            return false;
        }
        try {
            // What was known a moment ago may be from before a role was given.
            accesses.forget(person.caller());
            return secondFactor.isMissing(person.caller(), accesses.of(person.caller()));
        } catch (ApiException unknown) {
            // Whose roles cannot be known now is asked with the first request that needs one.
            return false;
        }
    }
}
