package eu.spindle.helpdesk.integration;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.desk.Holidays;
import eu.spindle.helpdesk.desk.SupportHours;
import eu.spindle.helpdesk.directory.Directory;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import eu.spindle.platform.tenancy.Scope;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Listens to associations and their members: stores support hours, drops changed members from the directory. */
@Component
class AssociationEventListener implements EventConsumer {

    private final DeskRepository desks;
    private final Directory directory;

    AssociationEventListener(DeskRepository desks, Directory directory) {
        this.desks = desks;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "associations";
    }

    @Override
    public Set<String> topics() {
        return Set.of("spindle.associations");
    }

    @Override
    public Set<String> types() {
        return Set.of("association.changed", "membership.changed");
    }

    @Override
    public void receive(IncomingEvent event) {
        switch (event.type()) {
            case "association.changed" -> {
                var payload = event.as(AssociationPayload.class);
                desks.save(payload.desk(event.aggregate()), event.time(), event.sequence());
            }
            case "membership.changed" ->
                directory.changed(
                        event.aggregate(),
                        "revoked".equals(event.as(MembershipPayload.class).status()));
            default -> {}
        }
    }

    /** The used properties of an association event. */
    record AssociationPayload(
            String slug,
            @Nullable String name,
            String country,
            String locale,
            @Nullable String timeZone,
            @Nullable String status,
            @Nullable SupportPayload supportCalendar) {

        Desk desk(java.util.UUID association) {
            var zone = ZoneId.of(timeZone == null ? "UTC" : timeZone);
            return new Desk(
                    association,
                    Scope.required().programme(),
                    slug,
                    name,
                    country,
                    Locale.forLanguageTag(locale),
                    Desk.Status.of(status),
                    supportCalendar == null ? defaultHours(zone) : supportCalendar.hours(zone));
        }

        private static SupportHours defaultHours(ZoneId zone) {
            return new SupportHours(zone, SupportHours.DEFAULT.weekly(), null, Set.of());
        }
    }

    /** The used properties of a membership event. */
    record MembershipPayload(@Nullable String status) {}

    /**
     * Support hours in an association event.
     *
     * @param holidays the country whose public holidays are closed days (ISO 3166-1), or null
     */
    record SupportPayload(
            List<BlockPayload> weekly,
            @Nullable String holidays,
            @Nullable List<LocalDate> closedOn) {

        SupportHours hours(ZoneId zone) {
            return new SupportHours(
                    zone,
                    weekly.stream()
                            .map(block -> new SupportHours.Block(
                                    DayOfWeek.valueOf(block.day()),
                                    LocalTime.parse(block.from()),
                                    LocalTime.parse(block.to())))
                            .toList(),
                    holidays == null ? null : new Holidays(holidays, null),
                    closedOn == null ? Set.of() : Set.copyOf(closedOn));
        }
    }

    /** A block of a day, times as {@code HH:mm}. */
    record BlockPayload(String day, String from, String to) {}
}
