package eu.spindle.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * The steps for people who need a second factor and signed in without: they set one up, then sign in with it. A
 * provider other than Keycloak ignores the first step and continues with the second.
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

    /** Returns the address of the next step of this session; null after the last one, to avoid a redirect loop. */
    static @Nullable String next(HttpServletRequest request, @Nullable String destination) {
        Object taken = request.getSession().getAttribute(TAKEN);
        int next = taken instanceof Integer steps ? steps : 0;
        if (next >= values().length) {
            return null;
        }
        request.getSession().setAttribute(TAKEN, next + 1);
        return SignInCookie.begin(destination, PARAMETER + '=' + values()[next].name());
    }

    /** Deletes the state of the steps when they are done. */
    static void done(HttpServletRequest request) {
        request.getSession().removeAttribute(TAKEN);
    }

    /** Returns the parameters of the current step for the provider. */
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
