package eu.spindle.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/**
 * The OIDC provider and our client there. The endpoints are derived from the issuer as Keycloak defines them, so that
 * nothing has to be requested at start; for another provider each can be set.
 */
@ConfigurationProperties("spindle.oidc")
public record OidcSettings(
        @DefaultValue("http://localhost:8180/realms/spindle")
        String issuer,

        @DefaultValue("spindle") String clientId,
        @Nullable String clientSecret,
        @Nullable String authorizationUri,
        @Nullable String tokenUri,
        @Nullable String jwksUri,
        @Nullable String userInfoUri,
        @Nullable String endSessionUri,
        @DefaultValue({"2", "3", "mfa", "phr", "phrh"}) Set<String> strongAcr) {

    public static final String REGISTRATION = "spindle";

    ClientRegistration registration(String publicUrl) {
        boolean secret = clientSecret != null && !clientSecret.isBlank();
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientName("Spindle")
                .clientId(clientId)
                .clientSecret(secret ? clientSecret : "")
                .clientAuthenticationMethod(
                        secret ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC : ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(publicUrl + "/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email")
                .issuerUri(issuer)
                .authorizationUri(given(authorizationUri, "auth"))
                .tokenUri(given(tokenUri, "token"))
                .jwkSetUri(given(jwksUri, "certs"))
                .userInfoUri(given(userInfoUri, "userinfo"))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", given(endSessionUri, "logout")))
                .build();
    }

    /**
     * Returns the key that encrypts sign-ins in cookies, the same on each instance; without a secret it is random, and
     * a sign-in must end on the instance where it began.
     */
    SecretKey signInKey() {
        byte[] secret = clientSecret == null || clientSecret.isBlank()
                ? KeyGenerators.secureRandom(32).generateKey()
                : clientSecret.getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand("spindle sign-in".getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String given(@Nullable String uri, String keycloak) {
        return uri == null || uri.isBlank() ? issuer + "/protocol/openid-connect/" + keycloak : uri;
    }
}
