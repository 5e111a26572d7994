package eu.spindle.gateway.account;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are checked at the identity provider. Without a secret they are not; the endpoints follow from the issuer
 * as Keycloak lays them out.
 *
 * @param refresh from which age on a known status is asked for anew, while the known one still counts
 * @param maxAge how old a status may be to count at all; an account ends within this time plus that of one answer
 * @param retry how often a provider that did not answer is tried again; nobody's request waits for it meanwhile
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

    /** Whether the account is one of the provider that can be asked. */
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
