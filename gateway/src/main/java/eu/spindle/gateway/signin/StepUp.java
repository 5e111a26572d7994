package eu.spindle.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * The way of those who need a second factor and came without: first they set one up, then they sign in with it. Another
 * provider than Keycloak does not know the first step and leads straight back, to the second.
 */
enum StepUp {
    SET_UP("kc_action", "CONFIGURE_TOTP"),
    SIGN_IN_ANEW("prompt", "login");

    private static final String PARAMETER = "step";
    private static final String TAKEN = "second-factor-step";

    private final String name;
    private final String value;

    StepUp(String name, String value) {
        this.name = name;
        this.value = value;
    }

    /** The next page of this session's sign-in; null after the last step, so that there is no redirect loop. */
    static @Nullable String next(HttpServletRequest request, @Nullable String destination) {
        Object taken = request.getSession().getAttribute(TAKEN);
        int next = taken instanceof Integer steps ? steps : 0;
        if (next >= values().length) {
            return null;
        }
        request.getSession().setAttribute(TAKEN, next + 1);
        return SignInCookie.begin(destination, PARAMETER + '=' + values()[next].name());
    }

    /** Forgets the way when it is done. */
    static void done(HttpServletRequest request) {
        request.getSession().removeAttribute(TAKEN);
    }

    /** What is asked of the provider, with what the step is. */
    static @Nullable OAuth2AuthorizationRequest asked(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest plain) {
        String asked = request.getParameter(PARAMETER);
        for (StepUp step : values()) {
            if (plain != null && step.name().equals(asked)) {
                Map<String, Object> parameters = new LinkedHashMap<>(plain.getAdditionalParameters());
                parameters.put(step.name, step.value);
                return OAuth2AuthorizationRequest.from(plain)
                        .additionalParameters(parameters)
                        .build();
            }
        }
        return plain;
    }
}
