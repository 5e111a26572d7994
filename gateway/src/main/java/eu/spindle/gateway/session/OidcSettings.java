package eu.spindle.gateway.session;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/**
 * The OIDC provider and our client there. The endpoints follow from the issuer as Keycloak lays them out, so that
 * nothing has to be asked at start; for another provider each can be given.
 */
@ConfigurationProperties("spindle.oidc")
record OidcSettings(
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

    static final String REGISTRATION = "spindle";

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

    private String given(@Nullable String uri, String keycloak) {
        return uri == null || uri.isBlank() ? issuer + "/protocol/openid-connect/" + keycloak : uri;
    }
}
