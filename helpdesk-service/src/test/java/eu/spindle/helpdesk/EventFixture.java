package eu.spindle.helpdesk;

import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes events of other services over the real broker. */
@TestComponent
public class EventFixture {

    private final Outbox outbox;
    private final TransactionTemplate transaction;

    EventFixture(Outbox outbox, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** An association with support around the clock. */
    public void association(TestAssociation association, String language) {
        association(association, language, "active");
    }

    /** The same, with another status. */
    public void association(TestAssociation association, String language, String state) {
        var weekly = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY").stream()
                .map(day -> Map.of("day", day, "from", "00:00", "to", "00:00"))
                .toList();
        publish(
                association,
                "spindle.associations",
                "association.changed",
                association.id(),
                Map.of(
                        "slug",
                        association.slug(),
                        "name",
                        "Machine Makers of Testland",
                        "country",
                        "AT",
                        "locale",
                        language,
                        "timeZone",
                        "Europe/Vienna",
                        "languages",
                        List.of(language),
                        "status",
                        state,
                        "supportCalendar",
                        Map.of("weekly", weekly, "holidays", "AT", "closedOn", List.of())));
    }

    /** A membership at the desk, active or ended. */
    public void membership(TestAssociation association, UUID membership, TestCaller who, String status) {
        publish(
                association,
                "spindle.associations",
                "membership.changed",
                membership,
                Map.of(
                        "person",
                        who.id().toString(),
                        "role",
                        who.roles().getFirst().code(),
                        "status",
                        status));
    }

    /** A member firm, active or ended. */
    public void firm(TestAssociation association, UUID enterprise, String status) {
        publish(
                association,
                "spindle.enterprises",
                "enterprise.changed",
                enterprise,
                Map.of("name", "Lathe Ltd", "sizeClass", "small", "country", "AT", "status", status));
    }

    /** A notification request. */
    public void notificationRequest(TestAssociation association, Map<String, Object> body) {
        publish(association, "spindle.notifications", "notification.requested", UUID.randomUUID(), body);
    }

    /** Any event. */
    public void publish(TestAssociation association, String topic, String type, UUID aggregate, Object body) {
        Scope.of(TestCaller.PROGRAMME, association.id())
                .run(() -> transaction.executeWithoutResult(status -> outbox.add(topic, type, aggregate, body)));
    }
}
