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

/** Loads a pledge for one change and files the change: saved, audited and told. */
@Component
class PledgeStore {

    private final Pledges pledges;
    private final Enterprises enterprises;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    PledgeStore(Pledges pledges, Enterprises enterprises, AuditLog audit, ApplicationEventPublisher events) {
        this.pledges = pledges;
        this.enterprises = enterprises;
        this.audit = audit;
        this.events = events;
    }

    /** Changes a pledge that the caller saw in that version; one of a firm that left is not changed by anybody. */
    @Transactional(propagation = Propagation.MANDATORY)
    Pledge change(UUID id, IfMatch seen, Consumer<Pledge> verb) {
        return change(id, pledge -> {
            seen.require(pledge.version());
            enterprises.requireActive(pledge.enterprise());
            verb.accept(pledge);
        });
    }

    /** Changes a pledge by rule, whatever its version. */
    @Transactional(propagation = Propagation.MANDATORY)
    Pledge change(UUID id, Consumer<Pledge> verb) {
        var pledge = pledges.findById(id).orElseThrow(DomainException::notFound);
        verb.accept(pledge);
        return file(pledge);
    }

    /** Files a pledge as it is now. */
    @Transactional(propagation = Propagation.MANDATORY)
    Pledge file(Pledge pledge) {
        Caller.currentToken().ifPresent(token -> pledge.byToken(token.name()));
        var filed = pledges.saveAndFlush(pledge);
        var step = filed.history().steps().getLast();
        var details = new HashMap<String, @Nullable Object>();
        details.put("enterprise", filed.enterprise());
        details.put("state", filed.state());
        details.put("revision", step.revision());
        if (step.reason() != null) {
            details.put("reason", step.reason());
        }
        audit.record("pledge." + step.act().code(), "pledge", filed.id(), details);
        events.publishEvent(filed.changed());
        return filed;
    }
}
