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
 * Redirects a person who has signed in to the requested page, or first to the second factor that their roles require,
 * and stores the id of the provider's session.
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
            // A cached access may be older than the person's newest role.
            accesses.forget(person.caller());
            return secondFactor.isMissing(person.caller(), accesses.of(person.caller()));
        } catch (ApiException unknown) {
            // When the roles cannot be loaded now, the second factor is required by the first request that needs it.
            return false;
        }
    }
}
