package eu.spindle.commitments.enterprise;

import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.database.UniqueConstraint;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of single member firms. */
@Service
@Transactional
class Members {

    private static final UUID NONE = new UUID(0, 0);
    private static final UniqueConstraint REGISTER_NUMBER = new UniqueConstraint("enterprise_register_number");

    private final EnterpriseRepository enterprises;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Members(EnterpriseRepository enterprises, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.enterprises = enterprises;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<Enterprise> list(
            @Nullable String search, @Nullable EnterpriseStatus status, Optional<Cursor> after, int limit) {
        var name = "%" + Enterprise.key(search == null ? "" : search).replaceAll("[\\\\%_]", "\\\\$0") + "%";
        var rows = enterprises.list(
                name,
                status,
                after.map(cursor -> cursor.values().getFirst()).orElse(""),
                after.map(Cursor::id).orElse(NONE),
                Limit.of(limit + 1));
        return Page.of(rows, limit, row -> Cursor.of(row.nameKey(), row.id()));
    }

    @Transactional(readOnly = true)
    Enterprise get(UUID id) {
        return enterprises.findById(id).orElseThrow(DomainException::notFound);
    }

    Enterprise add(Details details) {
        requireFree(details, NONE);
        var enterprise = Enterprise.joined(details, now());
        save("enterprise.joined", enterprise);
        return enterprise;
    }

    Enterprise edit(UUID id, IfMatch version, Details details) {
        var enterprise = get(id);
        version.require(enterprise.version());
        requireFree(details, id);
        var at = now();
        var hadLeft = enterprise.hasLeft();
        // The parent group has its own operation; editing the other fields keeps it.
        if (enterprise.edit(
                details.withParentGroup(enterprise.details().parentGroup()).required(), at)) {
            flush(enterprise);
            if (hadLeft) {
                events.publishEvent(new EnterpriseRejoined(id, at));
            }
            save(hadLeft ? "enterprise.rejoined" : "enterprise.edited", enterprise);
        }
        return enterprise;
    }

    Enterprise changeParentGroup(UUID id, IfMatch version, @Nullable String group) {
        var enterprise = get(id);
        version.require(enterprise.version());
        if (enterprise.hasLeft()) {
            throw DomainException.conflict("enterprise-left");
        }
        if (enterprise.edit(enterprise.details().withParentGroup(group).required(), now())) {
            save("enterprise.parent-group-changed", enterprise);
        }
        return enterprise;
    }

    Enterprise leave(UUID id) {
        var enterprise = get(id);
        var at = now();
        if (enterprise.leave(at)) {
            flush(enterprise);
            // Before the audit log is written: listeners lock first, and locks are taken in one order.
            events.publishEvent(new EnterpriseLeft(id, at));
            save("enterprise.left", enterprise);
        }
        return enterprise;
    }

    private void requireFree(Details details, UUID except) {
        if (enterprises.taken(details.country(), details.registerKey(), except)) {
            throw taken(details);
        }
    }

    private void flush(Enterprise enterprise) {
        REGISTER_NUMBER.guard(() -> enterprises.saveAndFlush(enterprise), () -> taken(enterprise.details()));
    }

    private static DomainException taken(Details details) {
        return DomainException.invalid(
                "registerNumber", "register-number-taken", details.registerNumber(), details.country());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void save(String action, Enterprise enterprise) {
        flush(enterprise);
        audit.record(action, "enterprise", enterprise.id(), Map.of("status", enterprise.status()));
        events.publishEvent(enterprise.changed());
    }
}
