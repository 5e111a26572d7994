package eu.spindle.platform.event;

import eu.spindle.platform.tenancy.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An event of another service; the consumer parses the part of the body that it needs. */
public final class IncomingEvent {

    private static final String TYPE = "ce_type";
    private static final Pattern PROGRAMME = Pattern.compile("[\\p{Alnum}._-]{1,100}");

    private final ConsumerRecord<byte[], byte[]> message;
    private final JsonMapper json;

    IncomingEvent(ConsumerRecord<byte[], byte[]> message, JsonMapper json) {
        this.message = message;
        this.json = json;
    }

    /** Returns the id of the event, the same at each delivery. */
    public UUID id() {
        return UUID.fromString(required("ce_id"));
    }

    /** Returns the type, e.g. {@code pledge.changed}. */
    public String type() {
        return required(TYPE);
    }

    /** Returns the time of the event by the publisher's clock: for display, never for ordering. */
    public Instant time() {
        return Instant.parse(required("ce_time"));
    }

    /**
     * Returns the sequence number among all events of the publisher; a later event of an aggregate has a greater one,
     * whatever the clocks. 0 for events of a release without numbers, which are ordered by key.
     */
    public long sequence() {
        var sequence = header("ce_sequence");
        return sequence == null ? 0 : Long.parseLong(sequence);
    }

    /** Returns the id of the aggregate. */
    public UUID aggregate() {
        return UUID.fromString(required("ce_subject"));
    }

    /** Parses the body as a record of the consumer; other fields are ignored. */
    public <T> T as(Class<T> type) {
        if (message.value() == null) {
            throw new IllegalArgumentException("The message has no body");
        }
        return json.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(message.value());
    }

    /** Whether its type is readable and the consumer does not process it. */
    boolean isNothingFor(EventConsumer consumer) {
        var type = header(TYPE);
        return type != null && !consumer.types().contains(type);
    }

    /** Returns the scope of the event. */
    Scope scope() {
        var programme = required("ce_programme");
        if (!PROGRAMME.matcher(programme).matches()) {
            throw new IllegalArgumentException("The header ce_programme is not the code of a programme");
        }
        return Scope.of(programme, UUID.fromString(required("ce_association")));
    }

    /** Returns the scope of the event, if its headers are readable. */
    Optional<Scope> readableScope() {
        try {
            return Optional.of(scope());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    ConsumerRecord<byte[], byte[]> message() {
        return message;
    }

    @Nullable
    String header(String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private String required(String name) {
        var value = header(name);
        if (value == null) {
            throw new IllegalArgumentException("The message has no header " + name);
        }
        return value;
    }
}
