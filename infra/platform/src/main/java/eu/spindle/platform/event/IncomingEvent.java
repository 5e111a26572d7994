package eu.spindle.platform.event;

import eu.spindle.platform.tenancy.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A fact that another service tells; the consumer reads from its body only what it needs. */
public final class IncomingEvent {

    private final ConsumerRecord<String, byte[]> message;
    private final JsonMapper json;

    IncomingEvent(ConsumerRecord<String, byte[]> message, JsonMapper json) {
        this.message = message;
        this.json = json;
    }

    /** Id of the event, the same however often it is delivered. */
    public UUID id() {
        return UUID.fromString(header("ce_id"));
    }

    /** E.g. {@code pledge.changed}. */
    public String type() {
        return header("ce_type");
    }

    /** When it happened. */
    public Instant time() {
        return Instant.parse(header("ce_time"));
    }

    /** Id of what it happened to. */
    public UUID aggregate() {
        return UUID.fromString(header("ce_subject"));
    }

    /** The body, read as a record of the consumer's own; fields it does not name are passed over. */
    public <T> T as(Class<T> type) {
        return json.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(message.value());
    }

    /** Whose it is. */
    Scope scope() {
        return Scope.of(header("ce_programme"), UUID.fromString(header("ce_association")));
    }

    ConsumerRecord<String, byte[]> message() {
        return message;
    }

    @Nullable
    String trace() {
        var header = message.headers().lastHeader("traceparent");
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private String header(String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("The message has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
