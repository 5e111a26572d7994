package eu.spindle.gateway.account;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for checking accounts at the identity provider. Without a secret, accounts are not checked; the endpoints
 * are derived from the issuer as Keycloak defines them.
 *
 * @param refresh age from which a known status is reloaded in the background
 * @param maxAge maximum age of a status that is used; an account's end takes effect within this time plus that of
 *     one response
 * @param retry interval of retries while the provider does not respond; no request waits for them
 */
@ConfigurationProperties("spindle.account")
record AccountSettings(
        @DefaultValue("http://localhost:8180/realms/spindle")
        String issuer,

        @DefaultValue("spindle-accounts") String clientId,
        @DefaultValue("") String clientSecret,
        @Nullable String tokenUri,
        @Nullable String usersUri,
        @DefaultValue("25s") Duration refresh,
        @DefaultValue("40s") Duration maxAge,
        @DefaultValue("15s") Duration retry,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("3s") Duration response,
        @DefaultValue("50000") int people) {

    boolean enabled() {
        return !clientSecret.isBlank();
    }

    /** Whether accounts of this issuer can be checked. */
    boolean covers(@Nullable String accountsIssuer) {
        return enabled() && issuer.equals(accountsIssuer);
    }

    URI tokens() {
        return URI.create(given(tokenUri) ? tokenUri : issuer + "/protocol/openid-connect/token");
    }

    URI users() {
        return URI.create(given(usersUri) ? usersUri : issuer.replace("/realms/", "/admin/realms/") + "/users");
    }

    private static boolean given(@Nullable String uri) {
        return uri != null && !uri.isBlank();
    }
}
