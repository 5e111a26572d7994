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
 * The messages that could not be processed or sent, and those that wait behind them. Whatever a broker delivers can be
 * parked: key, headers and body are kept as the bytes that came, and nothing of them is read.
 */
class ParkedEvents {

    private static final int MAX_REASON = 1000;
    private static final int PAGE = 100;
    private static final String WAITING = " and discarded_at is null";

    /** Not the one of the edge, which refuses text that nobody may send: whatever came must be read again. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    ParkedEvents(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whether an event of this key is parked, so that later ones must wait. A replay of that event waits until the
     * running transaction has parked its own behind it.
     */
    boolean blocks(String consumer, byte @Nullable [] key) {
        return key != null && oldestOf(consumer, key).isPresent();
    }

    /** Whether anything of this consumer is parked, so that it is worth to look for keys. */
    boolean holdsUp(String consumer) {
        return database.sql("select exists (select from parked_message where consumer = ?" + WAITING + ")")
                .param(consumer)
                .query(Boolean.class)
                .single();
    }

    /** The keys of events that are parked before they are sent, the oldest hundred. */
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

    /** Puts a message aside; the same message twice is put aside once. */
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

    /** What is parked after a number, oldest first, a page of it; bodies can be large, and stay where they are. */
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

    /** One that is parked. */
    Optional<Waiting> find(long id) {
        return database.sql("select * from parked_message where id = ?" + WAITING)
                .param(id)
                .query((row, number) -> waiting(row))
                .optional();
    }

    /** The oldest that is parked with that key, for this transaction alone. */
    Optional<Waiting> oldestOf(String consumer, byte[] key) {
        return database.sql("select * from parked_message where consumer = ? and sha256(key) = sha256(?)" + WAITING
                        + " order by id limit 1 for update")
                .params(consumer, key)
                .query((row, number) -> waiting(row))
                .optional();
    }

    /** Locks a parked message for this transaction; false if another transaction has settled it. */
    boolean hold(long id) {
        return database.sql("select id from parked_message where id = ?" + WAITING + " for update")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Forgets one that has been processed. */
    void remove(long id) {
        database.sql("delete from parked_message where id = ?").param(id).update();
    }

    /** Notes why it is still parked. */
    void stillFails(long id, String reason) {
        database.sql("update parked_message set reason = ? where id = ?")
                .params(printable(reason), id)
                .update();
    }

    /** Gives one up; it is kept with the reason for as long as the inbox remembers, since it may have no audit log. */
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

    /** Bytes as text where they are that, else in base64. */
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

    /** A reason may quote what cannot be stored or shown: what the message was, in part. */
    private static String printable(String reason) {
        var text = reason.codePoints()
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE ? ' ' : point)
                .limit(MAX_REASON)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return text.toString();
    }

    /** A header as it came, its value in base64; a value can be missing, and a name can come twice. */
    record StoredHeader(String name, @Nullable String value) {

        byte @Nullable [] bytes() {
            return value == null ? null : Base64.getDecoder().decode(value);
        }
    }

    /** What an operator sees of a parked message: where it hangs and why, not what it says. */
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

    /** A parked message as it is to be processed again. */
    record Waiting(long id, String consumer, ConsumerRecord<byte[], byte[]> message) {

        private byte @Nullable [] header(String name) {
            var header = message.headers().lastHeader(name);
            return header == null ? null : header.value();
        }
    }
}
