package eu.spindle.commitments.membership;

import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of memberships. */
@Service
@Transactional
class Memberships {

    private static final UUID FIRST = new UUID(0, 0);

    private final MembershipRepository memberships;
    private final Enterprises enterprises;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memberships(
            MembershipRepository memberships,
            Enterprises enterprises,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.enterprises = enterprises;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<Membership> list(
            @Nullable Role role,
            @Nullable MembershipStatus status,
            @Nullable UUID enterprise,
            Optional<Cursor> after,
            int limit) {
        var rows = memberships.list(after.map(Cursor::id).orElse(FIRST), role, status, enterprise, Limit.of(limit + 1));
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    @Transactional(readOnly = true)
    Membership get(UUID id) {
        return memberships.findById(id).orElseThrow(DomainException::notFound);
    }

    Membership change(UUID id, IfMatch version, Role role, @Nullable UUID enterprise) {
        requireAnotherAdmin(id, role);
        var membership = memberships.lock(id).orElseThrow(DomainException::notFound);
        version.require(membership.version());
        if (enterprise != null) {
            enterprises.requireActive(enterprise);
        }
        var before = membership.role();
        if (membership.change(role, enterprise)) {
            save("membership.changed", membership, Map.of("from", before, "to", role));
        }
        return membership;
    }

    Membership revoke(UUID id) {
        requireAnotherAdmin(id, null);
        var membership = memberships.lock(id).orElseThrow(DomainException::notFound);
        if (membership.revoke(clock.instant())) {
            save("membership.revoked", membership, Map.of("role", membership.role()));
        }
        return membership;
    }

    /** Requires that an admin remains. */
    private void requireAnotherAdmin(UUID changed, @Nullable Role to) {
        if (to == Role.ASSOCIATION_ADMIN) {
            return;
        }
        var admins = memberships.activeOf(Role.ASSOCIATION_ADMIN);
        if (admins.size() == 1 && admins.getFirst().id().equals(changed)) {
            throw DomainException.conflict("last-admin");
        }
    }

    /** The invited and accepted memberships by firm. */
    @Transactional(readOnly = true)
    Map<UUID, List<Membership>> of(List<UUID> firms) {
        return firms.isEmpty()
                ? Map.of()
                : memberships.findCurrentOf(firms).stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                membership -> java.util.Objects.requireNonNull(membership.enterprise())));
    }

    private void save(String action, Membership membership, Map<String, ?> details) {
        Membership.ONCE.guard(() -> memberships.saveAndFlush(membership), membership::exists);
        audit.record(action, "membership", membership.id(), details);
        events.publishEvent(membership.changed());
    }
}
