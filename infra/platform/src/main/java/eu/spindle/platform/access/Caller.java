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
 * @param id person id, or the API token's id for a machine
 * @param kind a person, a machine with an API token, the gateway itself, or the public
 * @param roles the roles held on this path
 * @param enterprise the enterprise the caller is bound to, or null
 * @param strength {@code single} or {@code multi} factor
 */
public record Caller(
        UUID id,
        Kind kind,
        String name,
        @Nullable String email,
        @Nullable Locale locale,
        Set<Role> roles,
        @Nullable UUID enterprise,
        String strength) {

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

    /** Whether the caller holds the role here. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The enterprise that the caller acts for.
     *
     * @throws eu.spindle.platform.web.Refusal when the caller acts for none
     */
    public UUID enterpriseRequired() {
        if (enterprise == null) {
            throw eu.spindle.platform.web.Refusal.forbidden("not-an-enterprise");
        }
        return enterprise;
    }
}
