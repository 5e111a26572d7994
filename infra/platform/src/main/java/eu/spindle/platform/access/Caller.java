package eu.spindle.platform.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The caller of the current request, from the internal token. Controllers take it as a parameter.
 *
 * @param id person id, with a session or an API token; a machine account is a person of its own kind
 * @param kind person with a session, machine with an API token, the gateway itself, or the public
 * @param roles the roles held on this path
 * @param enterprise the enterprise the caller is bound to, or null
 * @param strength {@code single} or {@code multi} factor
 * @param token the API token that the person uses, or null with a session
 * @param readOnly whether the caller's firm left the programme, so that its people can only read
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
     * @param name as given by its owner
     */
    public record Token(UUID id, String name) {}

    /** The kinds of callers. */
    public enum Kind {
        PERSON,
        MACHINE,
        GATEWAY,
        /** The anonymous reader of a public page. */
        PUBLIC
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Returns the caller of the current request; empty without a request or before authentication. */
    public static Optional<Caller> known() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                ? Optional.of(authentication.getPrincipal())
                : Optional.empty();
    }

    /**
     * Returns the caller of the current request.
     *
     * @throws IllegalStateException outside a request
     */
    public static Caller current() {
        return known().orElseThrow(
                        () -> new IllegalStateException("No caller: this work was not asked for by a request"));
    }

    /** Returns the API token of the current request; empty with a session, and outside a request. */
    public static Optional<Token> currentToken() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                ? Optional.ofNullable(authentication.getPrincipal().token())
                : Optional.empty();
    }

    /** Whether the caller has the role on this path. */
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
