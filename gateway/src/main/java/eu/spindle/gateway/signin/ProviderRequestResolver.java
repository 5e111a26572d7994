package eu.spindle.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Begins sign-in with the one provider there is; any other name leads nowhere instead of to a failure. */
final class ProviderRequestResolver implements OAuth2AuthorizationRequestResolver {

    private static final String BASE = "/oauth2/authorization";

    private final OAuth2AuthorizationRequestResolver resolver;

    ProviderRequestResolver(ClientRegistrationRepository provider) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, BASE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getRequestURI().equals(BASE + "/" + OidcSettings.REGISTRATION)
                ? StepUp.asked(request, resolver.resolve(request))
                : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return StepUp.asked(request, resolver.resolve(request, registration));
    }
}
