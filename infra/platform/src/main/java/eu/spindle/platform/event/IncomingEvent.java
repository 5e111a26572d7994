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

/** An event of another service; the consumer reads only what it needs from the body. */
public final class IncomingEvent {

    private static final String TYPE = "ce_type";
    private static final Pattern PROGRAMME = Pattern.compile("[\\p{Alnum}._-]{1,100}");

    private final ConsumerRecord<byte[], byte[]> message;
    private final JsonMapper json;

    IncomingEvent(ConsumerRecord<byte[], byte[]> message, JsonMapper json) {
        this.message = message;
        this.json = json;
    }

    /** Id of the event, the same however often it is delivered. */
    public UUID id() {
        return UUID.fromString(required("ce_id"));
    }

    /** E.g. {@code pledge.changed}. */
    public String type() {
        return required(TYPE);
    }

    /** When it happened by the publisher's clock: for display, never for ordering. */
    public Instant time() {
        return Instant.parse(required("ce_time"));
    }

    /**
     * Its sequence number among all events of the publisher; a later event of an aggregate has a greater one, whatever
     * the clocks say. 0 for an event of a release without numbers: those are in order by their key.
     */
    public long sequence() {
        var sequence = header("ce_sequence");
        return sequence == null ? 0 : Long.parseLong(sequence);
    }

    /** Id of what it happened to. */
    public UUID aggregate() {
        return UUID.fromString(required("ce_subject"));
    }

    /** The body, read as a record of the consumer's own; fields it does not name are passed over. */
    public <T> T as(Class<T> type) {
        if (message.value() == null) {
            throw new IllegalArgumentException("The message has no body");
        }
        return json.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(message.value());
    }

    /** Whether it says what it is, and the consumer has no use for that. */
    boolean isNothingFor(EventConsumer consumer) {
        var type = header(TYPE);
        return type != null && !consumer.types().contains(type);
    }

    /** Whose it is. */
    Scope scope() {
        var programme = required("ce_programme");
        if (!PROGRAMME.matcher(programme).matches()) {
            throw new IllegalArgumentException("The header ce_programme is not the code of a programme");
        }
        return Scope.of(programme, UUID.fromString(required("ce_association")));
    }

    /** Whose it is, where that can be read. */
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
