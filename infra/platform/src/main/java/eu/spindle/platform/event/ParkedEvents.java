package eu.spindle.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The events that could not be digested, and those that wait behind them. */
class ParkedEvents {

    private final JdbcClient database;
    private final JsonMapper json;

    ParkedEvents(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Whether an event of this key is parked, so that later ones must wait. */
    boolean blocks(String consumer, String key) {
        return database.sql("select exists (select from parked_event where consumer = ? and key = ?)")
                .params(consumer, key)
                .query(Boolean.class)
                .single();
    }

    /** Puts a message aside; the same message twice is put aside once. */
    void park(String consumer, ConsumerRecord<String, byte[]> message, String reason) {
        var headers = new LinkedHashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        database.sql("""
                        insert into parked_event (consumer, topic, partition, "offset", key, headers, body, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        consumer,
                        message.topic(),
                        message.partition(),
                        message.offset(),
                        message.key(),
                        json.writeValueAsString(headers),
                        new String(message.value(), StandardCharsets.UTF_8),
                        reason)
                .update();
    }

    /** All that is parked, oldest first. */
    List<Parked> all() {
        return database.sql("select id, consumer, topic, key, reason, parked_at from parked_event order by id")
                .query((row, number) -> new Parked(
                        row.getLong("id"),
                        row.getString("consumer"),
                        row.getString("topic"),
                        row.getString("key"),
                        row.getString("reason"),
                        row.getTimestamp("parked_at").toInstant()))
                .list();
    }

    /** What waits under the key of that parked event, oldest first, locked against a second replay. */
    List<Waiting> ofKey(long id) {
        return database.sql("""
                        select p.* from parked_event p join parked_event asked
                            on asked.consumer = p.consumer and asked.key = p.key
                         where asked.id = ? order by p.id for update of p""")
                .param(id)
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getString("consumer"),
                        message(
                                row.getString("topic"),
                                row.getString("key"),
                                row.getString("headers"),
                                row.getString("body"))))
                .list();
    }

    private ConsumerRecord<String, byte[]> message(String topic, String key, String headers, String body) {
        var message = new ConsumerRecord<>(topic, 0, 0, key, body.getBytes(StandardCharsets.UTF_8));
        json.readValue(headers, new TypeReference<Map<String, String>>() {})
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Forgets one; whether it was there. */
    boolean remove(long id) {
        return database.sql("delete from parked_event where id = ?").param(id).update() == 1;
    }

    long count() {
        return Objects.requireNonNullElse(
                database.sql("select count(*) from parked_event")
                        .query(Long.class)
                        .single(),
                0L);
    }

    /** What an operator sees of a parked event: where it hangs and why, not what it says. */
    record Parked(long id, String consumer, String topic, String key, String reason, Instant parkedAt) {}

    /** A parked event as it is to be taken again. */
    record Waiting(long id, String consumer, ConsumerRecord<String, byte[]> message) {}
}
