package eu.spindle.gateway.session;

import eu.spindle.gateway.signin.OidcSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Stores a session in the database as the sign-in does. */
public final class SessionFixture {

    private SessionFixture() {}

    /** Returns the session's cookie. */
    public static String signIn(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            String issuer,
            String subject,
            String providerSession,
            boolean multiFactor) {
        return "spindle="
                + Base64.getEncoder()
                        .encodeToString(save(sessions, person(issuer, subject, providerSession, multiFactor))
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static <S extends Session> String save(
            FindByIndexNameSessionRepository<S> sessions, SignedInPerson person) {
        S session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        new OAuth2AuthenticationToken(person, person.getAuthorities(), OidcSettings.REGISTRATION)));
        session.setAttribute(Sessions.PROVIDER + person.providerSession(), Boolean.TRUE);
        sessions.save(session);
        return session.getId();
    }

    private static SignedInPerson person(String issuer, String subject, String providerSession, boolean multiFactor) {
        Map<String, Object> claims = Map.of(
                "iss",
                java.net.URI.create(issuer).toString(),
                "sub",
                subject,
                "sid",
                providerSession,
                "name",
                "Anna <Muster>",
                "email",
                "anna@example.org",
                "email_verified",
                true);
        return new SignedInPerson(
                new OidcIdToken("id-token", Instant.now(), Instant.now().plusSeconds(300), claims), null, multiFactor);
    }
}
