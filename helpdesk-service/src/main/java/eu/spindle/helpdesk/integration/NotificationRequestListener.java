package eu.spindle.helpdesk.integration;

import eu.spindle.helpdesk.directory.Addressee;
import eu.spindle.helpdesk.notification.NotificationQueue;
import eu.spindle.helpdesk.notification.NotificationRequest;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Listens to notification requests of other services. */
@Component
class NotificationRequestListener implements EventConsumer {

    private final NotificationQueue notificationQueue;

    NotificationRequestListener(NotificationQueue notificationQueue) {
        this.notificationQueue = notificationQueue;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Set<String> topics() {
        return Set.of("spindle.notifications");
    }

    @Override
    public Set<String> types() {
        return Set.of("notification.requested");
    }

    @Override
    public void receive(IncomingEvent event) {
        var payload = event.as(NotificationPayload.class);
        notificationQueue.submit(new NotificationRequest(
                event.id(),
                payload.template(),
                payload.to().addressee(),
                payload.arguments() == null ? Map.of() : payload.arguments(),
                payload.link(),
                event.time(),
                payload.deduplicationKey(),
                null));
    }

    /** The payload of a notification request. */
    record NotificationPayload(
            String template,
            RecipientPayload to,
            @Nullable Map<String, String> arguments,
            @Nullable String link,
            @Nullable String deduplicationKey) {}

    /** The recipients of a notification request. */
    record RecipientPayload(
            @Nullable UUID membership,
            @Nullable UUID invitation,
            @Nullable String role,
            @Nullable UUID enterprise) {

        Addressee addressee() {
            return Addressee.of(membership, invitation, role, enterprise);
        }
    }
}
