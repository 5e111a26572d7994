package eu.spindle.commitments.integration;

import eu.spindle.commitments.compliance.ComplianceChanged;
import eu.spindle.commitments.compliance.ComplianceState;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wishes the owners of a firm to be told when its compliance status has changed. */
@Component
class ComplianceNotifications {

    private final Outbox outbox;

    ComplianceNotifications(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ComplianceChanged changed) {
        var compliance = changed.compliance();
        // Whose firm left is told on every screen; mails to them have ended.
        if (compliance.state() == ComplianceState.LEFT || changed.before() == ComplianceState.LEFT) {
            return;
        }
        outbox.add(
                "spindle.notifications",
                "notification.requested",
                compliance.enterprise(),
                new NotificationRequest(
                        "compliance-" + compliance.state().code(),
                        NotificationRequest.To.holders(Role.OWNER, compliance.enterprise()),
                        Map.of("enterprise", compliance.enterprise().toString(), "reason", compliance.reason()),
                        NotificationRequest.pagesOf(compliance.enterprise()) + "pledges"));
    }
}
