package eu.spindle.platform.event;

import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.tenancy.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Management endpoint for operators: lists parked messages, processes them again, or discards one with a reason. */
@Endpoint(id = "parked")
class ParkedEventsEndpoint {

    private static final Logger log = LoggerFactory.getLogger(ParkedEventsEndpoint.class);

    private final ParkedEvents parked;
    private final Inbox inbox;
    private final EventSender sender;
    private final List<EventConsumer> consumers;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ParkedEventsEndpoint(
            ParkedEvents parked,
            Inbox inbox,
            EventSender sender,
            List<EventConsumer> consumers,
            AuditLog audit,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.parked = parked;
        this.inbox = inbox;
        this.sender = sender;
        this.consumers = List.copyOf(consumers);
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
    }

    /** Returns the oldest hundred, or those after a message. */
    @ReadOperation
    List<ParkedEvents.Parked> page(@Nullable Long after) {
        return parked.page(after == null ? 0 : after);
    }

    /**
     * Processes or sends the event and later ones of its key again, oldest first; stops at the first failure and
     * returns the reason. {@code taken} is the number of processed or sent events.
     */
    @WriteOperation
    Map<String, Object> replay(@Selector long id) {
        var taken = 0;
        var next = parked.find(id).flatMap(this::oldestOfKey);
        while (next.isPresent()) {
            var event = next.get();
            var failure = replayed(event);
            if (failure != null) {
                return failed(taken, event, failure);
            }
            taken++;
            next = event.message().key() == null ? Optional.empty() : oldestOfKey(event);
        }
        return Map.of("taken", taken);
    }

    private Optional<ParkedEvents.Waiting> oldestOfKey(ParkedEvents.Waiting event) {
        var key = event.message().key();
        return key == null ? Optional.of(event) : transaction.execute(status -> parked.oldestOf(event.consumer(), key));
    }

    /** Returns the failure, or null. */
    private @Nullable Throwable replayed(ParkedEvents.Waiting waiting) {
        try {
            var event = new IncomingEvent(waiting.message(), json);
            event.scope()
                    .run(() -> transaction.executeWithoutResult(status -> {
                        if (parked.hold(waiting.id())) {
                            process(waiting, event);
                            parked.remove(waiting.id());
                            record("parked-event.replayed", waiting, "");
                        }
                    }));
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("A parked event fails again: {} {}", waiting.consumer(), waiting.id(), e);
            return e;
        }
    }

    /** Processes the message with its consumer, or sends it if it was parked before it was sent. */
    private void process(ParkedEvents.Waiting waiting, IncomingEvent event) {
        if (waiting.consumer().equals(OutboxRelay.NAME)) {
            sender.sendParked(waiting.message());
        } else {
            inbox.receiveOnce(consumer(waiting), event);
        }
    }

    private EventConsumer consumer(ParkedEvents.Waiting waiting) {
        return consumers.stream()
                .filter(candidate -> candidate.name().equals(waiting.consumer()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("There is no consumer " + waiting.consumer() + " any more"));
    }

    private Map<String, Object> failed(int taken, ParkedEvents.Waiting event, Throwable failure) {
        var reason = failure.toString();
        transaction.executeWithoutResult(status -> parked.stillFails(event.id(), reason));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("taken", taken);
        answer.put("failed", event.id());
        answer.put("reason", reason);
        return answer;
    }

    /** Discards a message; the reason is stored, and recorded in its association's audit log if it has one. */
    @DeleteOperation
    WebEndpointResponse<Map<String, Object>> discard(@Selector long id, String reason) {
        if (reason.isBlank()) {
            return new WebEndpointResponse<>(
                    Map.of("discarded", false, "reason", "A reason is required"),
                    WebEndpointResponse.STATUS_BAD_REQUEST);
        }
        var found = parked.find(id);
        found.ifPresent(event -> discard(event, reason));
        return found.isPresent()
                ? new WebEndpointResponse<>(Map.of("discarded", true))
                : new WebEndpointResponse<>(Map.of("discarded", false), WebEndpointResponse.STATUS_NOT_FOUND);
    }

    private void discard(ParkedEvents.Waiting event, String reason) {
        var scope = new IncomingEvent(event.message(), json).readableScope();
        Runnable work = () -> transaction.executeWithoutResult(status -> {
            if (parked.hold(event.id())) {
                parked.discard(event.id(), reason);
                scope.ifPresent(known -> record("parked-event.discarded", event, reason));
            }
        });
        scope.ifPresentOrElse((Scope known) -> known.run(work), work);
    }

    private void record(String action, ParkedEvents.Waiting event, String reason) {
        audit.record(
                action,
                "parked-event",
                new UUID(0, event.id()),
                Map.of("topic", event.message().topic(), "reason", reason));
    }
}
