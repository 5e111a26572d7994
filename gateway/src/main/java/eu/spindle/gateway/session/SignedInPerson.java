package eu.spindle.gateway.session;

import eu.spindle.gateway.access.Caller;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The part of a person that a session stores: the claims of the provider, and the ID token for signing out. */
public final class SignedInPerson implements OidcUser, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final OidcIdToken idToken;
    private final @Nullable String name;
    private final @Nullable String email;
    private final boolean emailVerified;
    private final @Nullable String locale;
    private final boolean multiFactor;
    // Created once: every request of a session needs it, and converting the claims is slow.
    private transient volatile Caller.@Nullable SignedIn caller;

    public SignedInPerson(OidcIdToken idToken, @Nullable OidcUserInfo info, boolean multiFactor) {
        this.idToken = idToken;
        this.name = first(idToken.getFullName(), info == null ? null : info.getFullName());
        this.email = first(idToken.getEmail(), info == null ? null : info.getEmail());
        Boolean verified = first(idToken.getEmailVerified(), info == null ? null : info.getEmailVerified());
        this.emailVerified = Boolean.TRUE.equals(verified);
        this.locale = first(idToken.getLocale(), info == null ? null : info.getLocale());
        this.multiFactor = multiFactor;
    }

    public Caller.SignedIn caller() {
        Caller.SignedIn known = caller;
        if (known == null) {
            known = described();
            caller = known;
        }
        return known;
    }

    private Caller.SignedIn described() {
        return new Caller.SignedIn(
                Objects.requireNonNull(idToken.getIssuer()).toString(),
                getName(),
                name,
                email,
                emailVerified,
                locale,
                multiFactor);
    }

    /** Returns the id of the provider's session, by which it can request the end of this one. */
    @Nullable
    public String providerSession() {
        return idToken.getClaimAsString("sid");
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_PERSON"));
    }

    @Override
    public String getName() {
        return Objects.requireNonNull(idToken.getSubject());
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
