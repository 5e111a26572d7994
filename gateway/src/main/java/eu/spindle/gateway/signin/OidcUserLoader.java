package eu.spindle.gateway.signin;

import eu.spindle.gateway.access.DirectoryClient;
import eu.spindle.gateway.session.SignedInPerson;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Loads the signed-in user from the provider's claims, and saves the person in commitments-service. */
@Component
class OidcUserLoader implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger log = LoggerFactory.getLogger(OidcUserLoader.class);

    // Authentication methods of RFC 8176 that are, or include, a second factor.
    private static final Set<String> SECOND_FACTORS = Set.of("mfa", "otp", "hwk", "swk", "sms", "fpt", "face", "sc");

    private final OidcUserService provider = ProviderClients.userInfo();
    private final DirectoryClient directory;
    private final OidcSettings settings;

    OidcUserLoader(DirectoryClient directory, OidcSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken idToken = request.getIdToken();
        SignedInPerson person =
                new SignedInPerson(idToken, provider.loadUser(request).getUserInfo(), multiFactor(idToken));
        try {
            directory.remember(person.caller());
        } catch (RestClientException unavailable) {
            // Sign-in does not depend on another service: the person is saved again with the first request for
            // memberships.
            log.warn("a person who signed in could not be made known: {}", unavailable.getMessage());
        }
        return person;
    }

    private boolean multiFactor(OidcIdToken idToken) {
        List<String> methods = idToken.getClaimAsStringList("amr");
        if (methods != null && methods.stream().anyMatch(SECOND_FACTORS::contains)) {
            return true;
        }
        String level = idToken.getClaimAsString("acr");
        return level != null && settings.strongAcr().contains(level);
    }
}
