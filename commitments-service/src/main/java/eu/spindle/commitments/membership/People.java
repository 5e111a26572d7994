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

/** What an admin does with the people of an association. */
@Service
@Transactional
class People {

    private static final UUID FIRST = new UUID(0, 0);

    private final MembershipRepository memberships;
    private final Enterprises enterprises;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
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
            @Nullable String role,
            @Nullable String status,
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
        keepAnAdmin(id, role);
        var membership = memberships.lock(id).orElseThrow(DomainException::notFound);
        version.require(membership.version());
        if (enterprise != null) {
            enterprises.requireActive(enterprise);
        }
        var before = membership.role();
        if (membership.change(role, enterprise)) {
            tell("membership.changed", membership, Map.of("from", before, "to", role.code()));
        }
        return membership;
    }

    Membership revoke(UUID id) {
        keepAnAdmin(id, null);
        var membership = memberships.lock(id).orElseThrow(DomainException::notFound);
        if (membership.revoke(clock.instant())) {
            tell("membership.revoked", membership, Map.of("role", membership.role()));
        }
        return membership;
    }

    /** Somebody must be left who can let others in. */
    private void keepAnAdmin(UUID leaving, @Nullable Role to) {
        if (to == Role.ASSOCIATION_ADMIN) {
            return;
        }
        var admins = memberships.activeOf(Role.ADMIN);
        if (admins.size() == 1 && admins.getFirst().id().equals(leaving)) {
            throw DomainException.conflict("last-admin");
        }
    }

    /** How many were invited for each firm, and how many of them have come. */
    @Transactional(readOnly = true)
    Map<UUID, List<Membership>> of(List<UUID> firms) {
        return firms.isEmpty()
                ? Map.of()
                : memberships.findCurrentOf(firms).stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                membership -> java.util.Objects.requireNonNull(membership.enterprise())));
    }

    private void tell(String act, Membership membership, Map<String, ?> details) {
        memberships.saveAndFlush(membership);
        audit.record(act, "membership", membership.id(), details);
        events.publishEvent(membership.changed());
    }
}
