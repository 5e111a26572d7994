package eu.spindle.commitments.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.association.AssociationChanged;
import eu.spindle.commitments.association.AssociationStatus;
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
class AssociationEventPublisher {

    private final Outbox outbox;

    AssociationEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The payload; before activation the time zone may be unknown and is given as UTC. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssociationPayload(
            String slug,
            String name,
            String country,
            String locale,
            String timeZone,
            List<String> languages,
            AssociationStatus status,
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
    void on(AssociationChanged changed) {
        var payload = new AssociationPayload(
                changed.slug(),
                changed.name(),
                changed.country(),
                changed.locale(),
                Objects.requireNonNullElse(changed.timeZone(), "UTC"),
                changed.languages(),
                changed.status(),
                changed.supportCalendar() == null ? null : Calendar.of(changed.supportCalendar()));
        // A steward works in the scope of the sector body, but the event is the association's.
        Scope.of(changed.programme(), changed.association())
                .run(() -> outbox.add("spindle.associations", "association.changed", changed.association(), payload));
    }
}
