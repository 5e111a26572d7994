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

/** Applies a firm's leaving and return to its memberships: open invitations end, and accepted members can only read. */
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

    /** The number of open invitations and of accepted memberships of a firm. */
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
            // Also for those who can still read: they get no more mail.
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
