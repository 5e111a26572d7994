package eu.spindle.commitments.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.enterprise.EnterpriseChanged;
import eu.spindle.commitments.enterprise.EnterpriseStatus;
import eu.spindle.commitments.enterprise.SizeClass;
import eu.spindle.platform.event.Outbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes {@code enterprise.changed}. */
@Component
class EnterpriseEventPublisher {

    private final Outbox outbox;
    private final OwnerIds owners;

    EnterpriseEventPublisher(Outbox outbox, OwnerIds owners) {
        this.outbox = outbox;
        this.owners = owners;
    }

    /** The payload. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnterprisePayload(
            String name,
            SizeClass sizeClass,
            String country,
            EnterpriseStatus status,
            @Nullable UUID owner) {}

    @EventListener
    void on(EnterpriseChanged changed) {
        outbox.add(
                "spindle.enterprises",
                "enterprise.changed",
                changed.enterprise(),
                new EnterprisePayload(
                        changed.name(),
                        changed.sizeClass(),
                        changed.country(),
                        changed.status(),
                        changed.parentGroup() == null ? null : owners.of(changed.parentGroup())));
    }
}
