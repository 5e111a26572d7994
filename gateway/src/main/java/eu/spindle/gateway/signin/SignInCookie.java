package eu.spindle.gateway.signin;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import eu.spindle.gateway.session.SessionSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stores a started sign-in in an encrypted cookie for a few minutes: the values that the provider's response is checked
 * against, and the page to show afterwards. So an anonymous request leaves nothing in the database.
 */
final class SignInCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String DESTINATION = SignInCookie.class.getName() + ".destination";
    private static final String TO = "to";
    // A second slash or a backslash at the start would name another host.
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[\\p{Graph}&&[^\\\\]]{0,500}");
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final ClientRegistration provider;
    private final String authorizationUri;
    private final String redirectUri;
    private final SecretKey key;
    private final String name;
    private final boolean secure;
    private final Clock clock;

    SignInCookie(ClientRegistration provider, SessionSettings settings, SecretKey key, Clock clock) {
        this.provider = provider;
        this.authorizationUri =
                Objects.requireNonNull(provider.getProviderDetails().getAuthorizationUri());
        this.redirectUri = Objects.requireNonNull(provider.getRedirectUri())
                .replace("{registrationId}", provider.getRegistrationId());
        this.key = key;
        this.name = settings.secure() ? "__Host-spindle-sign-in" : "spindle-sign-in";
        this.secure = settings.secure();
        this.clock = clock;
    }

    /** Returns the address that starts a sign-in leading to this page, if there is one. */
    static String begin(@Nullable String to, String... parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(
                        OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI)
                .pathSegment(OidcSettings.REGISTRATION);
        for (String parameter : parameters) {
            address.query(parameter);
        }
        return to == null
                ? address.toUriString()
                : address.queryParam(TO, "{to}").encode().buildAndExpand(to).toUriString();
    }

    /** Returns the page that was requested before the completed sign-in. */
    static @Nullable String destination(HttpServletRequest request) {
        return request.getAttribute(DESTINATION) instanceof String to ? to : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        JWTClaimsSet begun = begun(request);
        return begun == null ? null : authorizationRequest(begun);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            write(response, "", Duration.ZERO);
            return;
        }
        String to = request.getParameter(TO);
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .expirationTime(Date.from(clock.instant().plus(LIFE)))
                .claim(OAuth2ParameterNames.STATE, begun.getState())
                .claim(OidcParameterNames.NONCE, begun.getAttribute(OidcParameterNames.NONCE))
                .claim(PkceParameterNames.CODE_VERIFIER, begun.getAttribute(PkceParameterNames.CODE_VERIFIER))
                .claim(TO, to != null && OWN_PAGE.matcher(to).matches() ? to : null)
                .build();
        EncryptedJWT encrypted = new EncryptedJWT(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), claims);
        try {
            encrypted.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the key of the sign-in cookie does not encrypt", e);
        }
        write(response, encrypted.serialize(), LIFE);
    }

    /** Returns the started sign-in once: the cookie is deleted, whatever the result of the response. */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        JWTClaimsSet begun = begun(request);
        if (begun == null) {
            return null;
        }
        write(response, "", Duration.ZERO);
        request.setAttribute(DESTINATION, begun.getClaim(TO));
        return authorizationRequest(begun);
    }

    /** Returns the content of the cookie if it is authentic, not expired, and about this response. */
    private @Nullable JWTClaimsSet begun(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        Cookie[] cookies = request.getCookies();
        if (state == null || cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                JWTClaimsSet begun = decrypted(cookie.getValue());
                if (begun != null && state.equals(begun.getClaim(OAuth2ParameterNames.STATE))) {
                    return begun;
                }
            }
        }
        return null;
    }

    private @Nullable JWTClaimsSet decrypted(String value) {
        try {
            EncryptedJWT encrypted = EncryptedJWT.parse(value);
            encrypted.decrypt(new DirectDecrypter(key));
            JWTClaimsSet claims = encrypted.getJWTClaimsSet();
            Date expires = claims.getExpirationTime();
            return expires != null && expires.toInstant().isAfter(Instant.now(clock)) ? claims : null;
        } catch (ParseException | JOSEException foreign) {
            return null;
        }
    }

    private OAuth2AuthorizationRequest authorizationRequest(JWTClaimsSet begun) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationUri)
                .clientId(provider.getClientId())
                .redirectUri(redirectUri)
                .scopes(provider.getScopes())
                .state(text(begun, OAuth2ParameterNames.STATE))
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        provider.getRegistrationId(),
                        OidcParameterNames.NONCE,
                        text(begun, OidcParameterNames.NONCE),
                        PkceParameterNames.CODE_VERIFIER,
                        text(begun, PkceParameterNames.CODE_VERIFIER)))
                .build();
    }

    private static String text(JWTClaimsSet claims, String name) {
        return Objects.requireNonNull(claims.getClaim(name)).toString();
    }

    private void write(HttpServletResponse response, String value, Duration life) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
