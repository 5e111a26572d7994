package eu.spindle.platform.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes the running request, as the gateway's token says. Controllers take it as a parameter.
 *
 * @param id person id, however the person comes: an API token acts as its person, and a machine account is a person of
 *     its own kind
 * @param kind a person with a session, a machine with an API token, the gateway itself, or the public
 * @param roles the roles held on this path
 * @param enterprise the enterprise the caller is bound to, or null
 * @param strength {@code single} or {@code multi} factor
 * @param token the API token by which the person acts, or null with a session
 * @param readOnly whether the firm of the caller left the programme, so that its people can look and change nothing
 */
public record Caller(
        UUID id,
        Kind kind,
        String name,
        @Nullable String email,
        @Nullable Locale locale,
        Set<Role> roles,
        @Nullable UUID enterprise,
        String strength,
        @Nullable Token token,
        boolean readOnly) {

    /**
     * An API token.
     *
     * @param name what its maker called it
     */
    public record Token(UUID id, String name) {}

    /** What kind of caller. */
    public enum Kind {
        PERSON,
        MACHINE,
        GATEWAY,
        /** Nobody in particular, reading a page that everybody may read. */
        PUBLIC
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The caller of the running request, or empty when there is none or it is not known yet. */
    public static Optional<Caller> known() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                ? Optional.of(authentication.getPrincipal())
                : Optional.empty();
    }

    /** The caller of the running request.
     *
     * @throws IllegalStateException outside a request
     */
    public static Caller current() {
        return known().orElseThrow(
                        () -> new IllegalStateException("No caller: this work was not asked for by a request"));
    }

    /** The API token by which the running work is done; empty with a session, and outside a request. */
    public static Optional<Token> currentToken() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                ? Optional.ofNullable(authentication.getPrincipal().token())
                : Optional.empty();
    }

    /** Whether the caller holds the role here. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The enterprise that the caller acts for.
     *
     * @throws eu.spindle.platform.error.DomainException when the caller acts for none
     */
    public UUID enterpriseRequired() {
        if (enterprise == null) {
            throw eu.spindle.platform.error.DomainException.forbidden("not-an-enterprise");
        }
        return enterprise;
    }
}
