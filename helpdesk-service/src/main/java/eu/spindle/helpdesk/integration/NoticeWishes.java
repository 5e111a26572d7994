package eu.spindle.helpdesk.integration;

import com.fasterxml.jackson.annotation.JsonAlias;
import eu.spindle.helpdesk.notification.Addressee;
import eu.spindle.helpdesk.notification.Wish;
import eu.spindle.helpdesk.notification.Wishes;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears what other services wish to tell people. */
@Component
class NoticeWishes implements EventConsumer {

    private final Wishes wishes;

    NoticeWishes(Wishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Set<String> topics() {
        return Set.of("spindle.notices");
    }

    @Override
    public Set<String> types() {
        return Set.of("notice.wished");
    }

    @Override
    public void receive(IncomingEvent event) {
        var told = event.as(Told.class);
        wishes.take(new Wish(
                event.id(),
                told.template(),
                told.to().addressee(),
                told.arguments() == null ? Map.of() : told.arguments(),
                told.link(),
                event.time(),
                told.once(),
                null));
    }

    /** A wish as it is told. */
    record Told(
            String template,
            @JsonAlias("recipient") To to,
            @Nullable Map<String, String> arguments,
            @Nullable String link,
            @Nullable String once) {}

    /** Who is meant. */
    record To(
            @Nullable UUID membership,
            @Nullable UUID invitation,
            @Nullable String role,
            @Nullable UUID enterprise) {

        Addressee addressee() {
            return Addressee.of(membership, invitation, role, enterprise);
        }
    }
}
