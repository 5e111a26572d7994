package eu.spindle.helpdesk.notification;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Serves the caller's notifications over HTTP. */
@AssociationApi
class NotificationController {

    private final NotificationRepository notifications;

    NotificationController(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    @GetMapping("/notifications")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Lists the caller's notifications, newest first")
    Page<NotificationResponse> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return notifications.page(caller.id(), unread, after, limit);
    }

    @PutMapping("/notifications/{id}/read")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks a notification as read")
    void markRead(@PathVariable UUID id, Caller caller) {
        notifications.markRead(id, caller.id());
    }
}
