package eu.spindle.gateway.access;

import eu.spindle.gateway.access.Access.Association;
import eu.spindle.gateway.access.Access.Membership;
import eu.spindle.gateway.edge.ApiException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Selects the membership that applies to a request. */
final class MembershipResolver {

    private MembershipResolver() {}

    /**
     * Returns null when the caller has no role in the association; the request is then answered like one for an unknown
     * association.
     */
    static @Nullable EffectiveMembership inAssociation(Access access, String slug, @Nullable UUID requested) {
        List<Membership> here = access.memberships().stream()
                .filter(membership -> membership.association().slug().equals(slug))
                .toList();
        if (here.isEmpty()) {
            return null;
        }
        Access.Token token = access.token();
        UUID bound = token == null ? null : token.enterprise();
        if (bound != null && requested != null && !bound.equals(requested)) {
            return null;
        }
        return bound == null ? chosen(here, requested) : of(here, bound);
    }

    static @Nullable EffectiveMembership inProgramme(Access access, String programme) {
        List<String> roles = access.programmes().stream()
                .filter(stewardship -> stewardship.programme().equals(programme))
                .map(Access.Stewardship::role)
                .distinct()
                .sorted()
                .toList();
        return roles.isEmpty() ? null : new EffectiveMembership(programme, null, null, roles, false);
    }

    private static @Nullable EffectiveMembership chosen(List<Membership> here, @Nullable UUID requested) {
        if (requested != null) {
            return of(here, requested);
        }
        if (here.stream().anyMatch(membership -> membership.enterprise() == null)) {
            return of(here, null);
        }
        List<UUID> enterprises = here.stream()
                .map(Membership::enterprise)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (enterprises.size() > 1) {
            throw ApiException.of(HttpStatus.CONFLICT, "enterprise-choice-required");
        }
        return of(here, enterprises.getFirst());
    }

    private static @Nullable EffectiveMembership of(List<Membership> here, @Nullable UUID enterprise) {
        List<Membership> chosen = here.stream()
                .filter(membership -> Objects.equals(membership.enterprise(), enterprise))
                .toList();
        List<String> roles =
                chosen.stream().map(Membership::role).distinct().sorted().toList();
        if (roles.isEmpty()) {
            return null;
        }
        Association association = here.getFirst().association();
        boolean readOnly = chosen.stream().anyMatch(membership -> membership.readUntil() != null);
        return new EffectiveMembership(association.programme(), association, enterprise, roles, readOnly);
    }
}
