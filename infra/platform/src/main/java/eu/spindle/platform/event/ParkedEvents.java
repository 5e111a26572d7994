package eu.spindle.platform.event;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the messages that could not be processed or sent, and those that wait behind them. Any message can be parked:
 * key, headers and body are stored as bytes and not parsed.
 */
class ParkedEvents {

    private static final int MAX_REASON = 1000;
    private static final int PAGE = 100;
    private static final String WAITING = " and discarded_at is null";

    /** Not the mapper of the web edge, which rejects some texts: every stored header must be readable. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    ParkedEvents(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whether an event of this key is parked, so that later ones must wait. A replay of that event waits until the
     * current transaction has parked its own behind it.
     */
    boolean blocks(String consumer, byte @Nullable [] key) {
        return key != null && oldestOf(consumer, key).isPresent();
    }

    /** Whether any message of this consumer is parked. */
    boolean holdsUp(String consumer) {
        return database.sql("select exists (select from parked_message where consumer = ?" + WAITING + ")")
                .param(consumer)
                .query(Boolean.class)
                .single();
    }

    /** Returns the keys of events that are parked before they are sent, the oldest hundred. */
    List<String> unsent() {
        return database.sql("select key from parked_message where consumer = ?" + WAITING
                        + " group by key order by min(id) limit " + PAGE)
                .param(OutboxRelay.NAME)
                .query((row, number) -> {
                    var key = shown(row.getBytes(1));
                    return key == null ? "" : key;
                })
                .list();
    }

    /** Parks a message; the same message is parked once. */
    void park(String consumer, ConsumerRecord<byte[], byte[]> message, String reason) {
        database.sql("""
                        insert into parked_message (consumer, topic, partition, "offset", sent_at, key, headers, body, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(consumer)
                .param(message.topic())
                .param(message.partition())
                .param(message.offset())
                .param(Timestamp.from(Instant.ofEpochMilli(Math.max(0, message.timestamp()))))
                .param(message.key())
                .param(JSON.writeValueAsString(headers(message)))
                .param(message.value())
                .param(printable(reason))
                .update();
    }

    private static List<StoredHeader> headers(ConsumerRecord<byte[], byte[]> message) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                .map(header -> new StoredHeader(
                        header.key(),
                        header.value() == null ? null : Base64.getEncoder().encodeToString(header.value())))
                .toList();
    }

    /** Returns a page of parked messages after a number, oldest first; without bodies, which can be large. */
    List<Parked> page(long after) {
        return database.sql("""
                        select id, consumer, topic, partition, "offset", key, headers, null::bytea as body, reason, parked_at
                          from parked_message where id > ?""" + WAITING + " order by id limit " + PAGE)
                .param(after)
                .query((row, number) -> {
                    var event = waiting(row);
                    return new Parked(
                            event.id(),
                            event.consumer(),
                            event.message().topic(),
                            event.message().partition(),
                            event.message().offset(),
                            shown(event.message().key()),
                            shown(event.header("ce_association")),
                            shown(event.header("ce_type")),
                            row.getString("reason"),
                            row.getTimestamp("parked_at").toInstant());
                })
                .list();
    }

    /** Returns a parked message. */
    Optional<Waiting> find(long id) {
        return database.sql("select * from parked_message where id = ?" + WAITING)
                .param(id)
                .query((row, number) -> waiting(row))
                .optional();
    }

    /** Returns the oldest parked message with that key, locked. */
    Optional<Waiting> oldestOf(String consumer, byte[] key) {
        return database.sql("select * from parked_message where consumer = ? and sha256(key) = sha256(?)" + WAITING
                        + " order by id limit 1 for update")
                .params(consumer, key)
                .query((row, number) -> waiting(row))
                .optional();
    }

    /** Locks a parked message; false if another transaction has removed it. */
    boolean hold(long id) {
        return database.sql("select id from parked_message where id = ?" + WAITING + " for update")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Deletes a message that was processed. */
    void remove(long id) {
        database.sql("delete from parked_message where id = ?").param(id).update();
    }

    /** Stores why it still cannot be processed. */
    void stillFails(long id, String reason) {
        database.sql("update parked_message set reason = ? where id = ?")
                .params(printable(reason), id)
                .update();
    }

    /**
     * Discards a message; the reason is stored for as long as inbox entries, because the message may belong to no audit
     * log.
     */
    void discard(long id, String reason) {
        database.sql("update parked_message set discarded_at = now(), discard_reason = ? where id = ?")
                .params(printable(reason), id)
                .update();
    }

    long count() {
        return Objects.requireNonNullElse(
                database.sql("select count(*) from parked_message where true" + WAITING)
                        .query(Long.class)
                        .single(),
                0L);
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var message = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getBytes("key"),
                row.getBytes("body"));
        JSON.readValue(row.getString("headers"), new TypeReference<List<StoredHeader>>() {})
                .forEach(header -> message.headers().add(header.name(), header.bytes()));
        return new Waiting(row.getLong("id"), row.getString("consumer"), message);
    }

    /** Returns bytes as text if they are UTF-8, otherwise in base64. */
    private static @Nullable String shown(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "base64:" + Base64.getEncoder().encodeToString(bytes);
        }
    }

    /** A reason may quote parts of the message that cannot be stored or shown. */
    private static String printable(String reason) {
        var text = reason.codePoints()
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE ? ' ' : point)
                .limit(MAX_REASON)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return text.toString();
    }

    /** A header with its value in base64; a value can be missing, and a name can occur twice. */
    record StoredHeader(String name, @Nullable String value) {

        byte @Nullable [] bytes() {
            return value == null ? null : Base64.getDecoder().decode(value);
        }
    }

    /** A parked message as shown to operators: its position and the reason, not its content. */
    record Parked(
            long id,
            String consumer,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            @Nullable String association,
            @Nullable String type,
            String reason,
            Instant parkedAt) {}

    /** A parked message to be processed again. */
    record Waiting(long id, String consumer, ConsumerRecord<byte[], byte[]> message) {

        private byte @Nullable [] header(String name) {
            var header = message.headers().lastHeader(name);
            return header == null ? null : header.value();
        }
    }
}
