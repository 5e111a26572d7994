package eu.spindle.commitments.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.association.AssociationChanged;
import eu.spindle.commitments.association.SupportCalendar;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes {@code association.changed}. */
@Component
class AssociationEvents {

    private final Outbox outbox;

    AssociationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The body; before activation the time zone may still be unknown and is told as UTC. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String slug,
            String name,
            String country,
            String locale,
            String timeZone,
            List<String> languages,
            String status,
            @Nullable Calendar supportCalendar) {}

    /** Support hours. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Calendar(List<Block> weekly, @Nullable String holidays, List<LocalDate> closedOn) {
        static Calendar of(SupportCalendar calendar) {
            return new Calendar(
                    calendar.weekly().stream()
                            .map(block -> new Block(
                                    block.day().name(),
                                    block.from().toString(),
                                    block.to().toString()))
                            .toList(),
                    calendar.holidays(),
                    calendar.closedOn());
        }
    }

    /** Hours of one day, {@code HH:mm}. */
    record Block(String day, String from, String to) {}

    @EventListener
    void publish(AssociationChanged changed) {
        var body = new Body(
                changed.slug(),
                changed.name(),
                changed.country(),
                changed.locale(),
                Objects.requireNonNullElse(changed.timeZone(), "UTC"),
                changed.languages(),
                changed.status().code(),
                changed.supportCalendar() == null ? null : Calendar.of(changed.supportCalendar()));
        // A steward's work is bound to the sector body, but the fact is the association's.
        Scope.of(changed.programme(), changed.association())
                .run(() -> outbox.add("spindle.associations", "association.changed", changed.association(), body));
    }
}
