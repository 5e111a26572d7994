package eu.spindle.commitments.membership;

import eu.spindle.commitments.enterprise.EnterpriseLeft;
import eu.spindle.commitments.enterprise.EnterpriseRejoined;
import eu.spindle.platform.audit.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows a firm that leaves, or comes back, to its people: open invitations end, and who has come can only read. */
@Component
public class FirmPeople {

    private final MembershipRepository memberships;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    FirmPeople(MembershipRepository memberships, AuditLog audit, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.audit = audit;
        this.events = events;
    }

    /** How many people are invited for a firm, and how many have come. */
    public record Count(int invited, int accepted) {}

    @Transactional(readOnly = true)
    public Count count(UUID enterprise) {
        var current = memberships.findCurrentOf(List.of(enterprise));
        var accepted = (int) current.stream().filter(Membership::active).count();
        return new Count(current.size() - accepted, accepted);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EnterpriseLeft left) {
        for (var membership : memberships.lockCurrentOf(left.enterprise())) {
            membership.firmLeft(left.at());
            memberships.saveAndFlush(membership);
            if (!membership.active()) {
                audit.record(
                        "membership.revoked",
                        "membership",
                        membership.id(),
                        Map.of("role", membership.role(), "reason", "enterprise-left"));
            }
            // Also of those who may still read: nobody mails them any more.
            events.publishEvent(membership.changed());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EnterpriseRejoined rejoined) {
        for (var membership : memberships.lockCurrentOf(rejoined.enterprise())) {
            membership.firmRejoined();
            events.publishEvent(membership.changed());
        }
    }
}
