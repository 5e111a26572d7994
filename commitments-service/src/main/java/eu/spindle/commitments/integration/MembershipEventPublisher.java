package eu.spindle.commitments.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.membership.MembershipChanged;
import eu.spindle.commitments.membership.MembershipStatus;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes {@code membership.changed}. */
@Component
class MembershipEventPublisher {

    private final Outbox outbox;

    MembershipEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The payload. It holds ids only: services fetch names and addresses when they need them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MembershipPayload(
            @Nullable UUID person, Role role, @Nullable UUID enterprise, MembershipStatus status) {}

    @EventListener
    void on(MembershipChanged changed) {
        outbox.add(
                "spindle.associations",
                "membership.changed",
                changed.membership(),
                new MembershipPayload(changed.person(), changed.role(), changed.enterprise(), changed.status()));
    }
}
