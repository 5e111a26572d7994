package eu.spindle.gateway.signin;

import eu.spindle.gateway.edge.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Starts the sign-in with the configured provider; other registration names are not found. */
@Component
final class ProviderRequestResolver implements OAuth2AuthorizationRequestResolver {

    private static final String BASE = "/oauth2/authorization";

    /** OpenID Connect Core 1.0, section 3.1.2.1. */
    private static final String LANGUAGES = "ui_locales";

    private final OAuth2AuthorizationRequestResolver resolver;
    private final Texts texts;

    ProviderRequestResolver(ClientRegistrationRepository provider, Texts texts) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, BASE);
        this.texts = texts;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getRequestURI().equals(BASE + "/" + OidcSettings.REGISTRATION)
                ? inLanguage(request, StepUp.asked(request, resolver.resolve(request)))
                : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return inLanguage(request, StepUp.asked(request, resolver.resolve(request, registration)));
    }

    /** The provider's pages have the language of the page that linked to them. */
    private @Nullable OAuth2AuthorizationRequest inLanguage(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest plain) {
        return plain == null
                ? null
                : OAuth2AuthorizationRequest.from(plain)
                        .additionalParameters(parameters -> parameters.put(
                                LANGUAGES, texts.language(request).getLanguage()))
                        .build();
    }
}
