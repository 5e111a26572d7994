package eu.spindle.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** An event in the outbox. */
record OutboxRow(
        long seq,
        UUID id,
        String topic,
        String type,
        UUID association,
        String programme,
        UUID aggregate,
        Instant at,
        @Nullable String trace,
        String body) {

    private static final int NO_PARTITION = -1;

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("type"),
                row.getObject("association_id", UUID.class),
                row.getString("programme"),
                row.getObject("aggregate_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("trace"),
                row.getString("body"));
    }

    String key() {
        return association + ":" + aggregate;
    }

    /** CloudEvents 1.0, binary mode. */
    ProducerRecord<String, byte[]> record(String source) {
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id.toString());
        add(headers, "ce_type", type);
        add(headers, "ce_source", "/" + source);
        add(headers, "ce_subject", aggregate.toString());
        add(headers, "ce_time", at.toString());
        add(headers, "ce_sequence", "%019d".formatted(seq));
        add(headers, "ce_association", association.toString());
        add(headers, "ce_programme", programme);
        add(headers, "content-type", "application/json");
        if (trace != null) {
            add(headers, "traceparent", trace);
        }
        return new ProducerRecord<>(topic, null, key(), body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Returns the event as a message to park, without a position in its topic. */
    ConsumerRecord<byte[], byte[]> message(String source) {
        var record = record(source);
        var bytes = record.key().getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                topic,
                NO_PARTITION,
                seq,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                bytes.length,
                record.value().length,
                bytes,
                record.value(),
                record.headers(),
                Optional.empty());
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
