package eu.spindle.commitments.pledge;

import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.IfMatch;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes pledges: loads one, applies a verb, saves it, records it in the audit log and publishes the event. */
@Component
class PledgeStore {

    private final PledgeRepository pledges;
    private final Enterprises enterprises;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    PledgeStore(PledgeRepository pledges, Enterprises enterprises, AuditLog audit, ApplicationEventPublisher events) {
        this.pledges = pledges;
        this.enterprises = enterprises;
        this.audit = audit;
        this.events = events;
    }

    /** Changes a pledge of a member firm that the caller has seen in that version. */
    @Transactional(propagation = Propagation.MANDATORY)
    Pledge change(UUID id, IfMatch seen, Consumer<Pledge> verb) {
        return change(id, pledge -> {
            seen.require(pledge.version());
            enterprises.requireActive(pledge.enterprise());
            verb.accept(pledge);
        });
    }

    /** Changes a pledge whatever its version is. */
    @Transactional(propagation = Propagation.MANDATORY)
    Pledge change(UUID id, Consumer<Pledge> verb) {
        var pledge = pledges.findById(id).orElseThrow(DomainException::notFound);
        verb.accept(pledge);
        return save(pledge);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Pledge save(Pledge pledge) {
        Caller.currentToken().ifPresent(token -> pledge.recordToken(token.name()));
        var saved = pledges.saveAndFlush(pledge);
        var entry = saved.history().entries().getLast();
        var details = new HashMap<String, @Nullable Object>();
        details.put("enterprise", saved.enterprise());
        details.put("state", saved.state());
        details.put("revision", entry.revision());
        if (entry.reason() != null) {
            details.put("reason", entry.reason());
        }
        audit.record("pledge." + entry.action().code(), "pledge", saved.id(), details);
        events.publishEvent(saved.changed());
        return saved;
    }
}
