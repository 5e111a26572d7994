package eu.spindle.commitments.integration;

import eu.spindle.commitments.enterprise.EnterpriseChanged;
import eu.spindle.platform.event.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes {@code enterprise.changed}. */
@Component
class EnterpriseEvents {

    private final Outbox outbox;

    EnterpriseEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The body. */
    record Body(String name, String sizeClass, String country, String status) {}

    @EventListener
    void publish(EnterpriseChanged changed) {
        outbox.add(
                "spindle.enterprises",
                "enterprise.changed",
                changed.enterprise(),
                new Body(changed.name(), changed.sizeClass().code(), changed.country(), changed.status()));
    }
}
