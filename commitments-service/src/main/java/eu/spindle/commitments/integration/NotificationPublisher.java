package eu.spindle.commitments.integration;

import eu.spindle.commitments.compliance.ComplianceChanged;
import eu.spindle.commitments.compliance.ComplianceState;
import eu.spindle.commitments.integration.NotificationRequest.To;
import eu.spindle.commitments.membership.InvitationRequested;
import eu.spindle.commitments.pledge.PledgeChanged;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes {@code notification.requested} for invitations, pledges and compliance. */
@Component
class NotificationPublisher {

    private final Outbox outbox;

    NotificationPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(InvitationRequested requested) {
        var invitation = requested.invitation();
        publish(invitation, new NotificationRequest("invitation", To.invitation(invitation), Map.of(), null));
    }

    @EventListener
    void on(PledgeChanged changed) {
        var enterprise = changed.pledgeTarget().enterprise();
        switch (changed.action()) {
            case SUBMITTED -> publish(changed, To.holders(Role.ASSOCIATION_OFFICER), "");
            case RETURNED, ACCEPTED ->
                publish(changed, To.holders(Role.ENTERPRISE_LEAD, enterprise), NotificationRequest.pagesOf(enterprise));
            case DRAFTED,
                    EDITED,
                    AMENDED,
                    RESTATED,
                    AMENDMENT_DROPPED,
                    WITHDRAWN,
                    ACHIEVED,
                    NOT_ACHIEVED,
                    REOPENED,
                    DELISTED -> {
                // There is no notification of these.
            }
        }
    }

    private void publish(PledgeChanged changed, To to, String pages) {
        var target = changed.pledgeTarget();
        publish(
                target.pledge(),
                new NotificationRequest(
                        "pledge-" + changed.action().code(),
                        to,
                        Map.of(
                                "pledge", target.pledge().toString(),
                                "enterprise", target.enterprise().toString(),
                                "commitment", changed.commitment(),
                                "indicator", target.indicator().code()),
                        pages + "pledges/" + target.pledge()));
    }

    @EventListener
    void on(ComplianceChanged changed) {
        var compliance = changed.compliance();
        // A firm that left is shown as such on every page; its people get no more mail.
        if (compliance.state() == ComplianceState.LEFT || changed.before() == ComplianceState.LEFT) {
            return;
        }
        var enterprise = compliance.enterprise();
        publish(
                enterprise,
                new NotificationRequest(
                        "compliance-" + compliance.state().code(),
                        To.holders(Role.ENTERPRISE_LEAD, enterprise),
                        Map.of("enterprise", enterprise.toString(), "reason", compliance.reason()),
                        NotificationRequest.pagesOf(enterprise) + "pledges"));
    }

    private void publish(UUID aggregate, NotificationRequest request) {
        outbox.add("spindle.notifications", "notification.requested", aggregate, request);
    }
}
