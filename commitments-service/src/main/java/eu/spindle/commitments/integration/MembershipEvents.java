package eu.spindle.commitments.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.membership.InvitationRequested;
import eu.spindle.commitments.membership.MembershipChanged;
import eu.spindle.platform.event.Outbox;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes {@code membership.changed}, and requests to send invitations. */
@Component
class MembershipEvents {

    private final Outbox outbox;

    MembershipEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The body: ids only, names and addresses are fetched by who needs them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            @Nullable UUID person, String role, @Nullable UUID enterprise, String status) {}

    @EventListener
    void publish(MembershipChanged changed) {
        outbox.add(
                "spindle.associations",
                "membership.changed",
                changed.membership(),
                new Body(changed.person(), changed.role(), changed.enterprise(), changed.status()));
    }

    @EventListener
    void request(InvitationRequested requested) {
        outbox.add(
                "spindle.notifications",
                "notification.requested",
                requested.invitation(),
                new NotificationRequest(
                        "invitation",
                        new NotificationRequest.To(null, requested.invitation(), null, null),
                        Map.of(),
                        null));
    }
}
