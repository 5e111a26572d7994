package eu.spindle.platform.event;

import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.tenancy.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Lets an operator see parked events, take them again, or discard one with a reason (management port only). */
@Endpoint(id = "parked")
class ParkedEventsEndpoint {

    private final ParkedEvents parked;
    private final Inbox inbox;
    private final List<EventConsumer> consumers;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ParkedEventsEndpoint(
            ParkedEvents parked,
            Inbox inbox,
            List<EventConsumer> consumers,
            AuditLog audit,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.parked = parked;
        this.inbox = inbox;
        this.consumers = List.copyOf(consumers);
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
    }

    @ReadOperation
    List<ParkedEvents.Parked> all() {
        return parked.all();
    }

    /** Takes the event again, and those that wait behind it, in their order; stops at the first that fails again. */
    @WriteOperation
    Map<String, Object> replay(@Selector long id) {
        var waiting = transaction.execute(status -> parked.ofKey(id));
        var taken = 0;
        for (var event : waiting == null ? List.<ParkedEvents.Waiting>of() : waiting) {
            var consumer = consumers.stream()
                    .filter(candidate -> candidate.name().equals(event.consumer()))
                    .findFirst();
            if (consumer.isEmpty()) {
                break;
            }
            recorded(event.message(), "parked-event.replayed", event.id(), null, () -> {
                inbox.takeAgain(consumer.get(), event.message());
                parked.remove(event.id());
            });
            taken++;
        }
        return Map.of("taken", taken);
    }

    /** Gives an event up for good; the reason is kept in the audit log. */
    @DeleteOperation
    Map<String, Object> discard(@Selector long id, String reason) {
        var waiting = transaction.execute(status -> parked.ofKey(id));
        var event = (waiting == null ? List.<ParkedEvents.Waiting>of() : waiting)
                .stream().filter(candidate -> candidate.id() == id).findFirst();
        event.ifPresent(
                found -> recorded(found.message(), "parked-event.discarded", id, reason, () -> parked.remove(id)));
        return Map.of("discarded", event.isPresent());
    }

    private void recorded(
            ConsumerRecord<String, byte[]> message, String act, long id, @Nullable String reason, Runnable work) {
        Scope scope = new IncomingEvent(message, json).scope();
        scope.run(() -> transaction.executeWithoutResult(status -> {
            work.run();
            audit.record(
                    act,
                    "parked-event",
                    new UUID(0, id),
                    Map.of("topic", message.topic(), "reason", reason == null ? "" : reason));
        }));
    }
}
