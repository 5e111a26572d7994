package eu.spindle.commitments.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.enterprise.EnterpriseChanged;
import eu.spindle.platform.event.Outbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes {@code enterprise.changed}. */
@Component
class EnterpriseEvents {

    private final Outbox outbox;
    private final OwnerIds owners;

    EnterpriseEvents(Outbox outbox, OwnerIds owners) {
        this.outbox = outbox;
        this.owners = owners;
    }

    /** The body. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String name,
            String sizeClass,
            String country,
            String status,
            @Nullable UUID owner) {}

    @EventListener
    void publish(EnterpriseChanged changed) {
        outbox.add(
                "spindle.enterprises",
                "enterprise.changed",
                changed.enterprise(),
                new Body(
                        changed.name(),
                        changed.sizeClass().code(),
                        changed.country(),
                        changed.status(),
                        changed.parentGroup() == null ? null : owners.of(changed.parentGroup())));
    }
}
