package eu.spindle.bench.outbox;

import eu.spindle.local.LocalSystem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the messages that arrive in Kafka from now on, and checks their order. */
final class Topic implements AutoCloseable {

    private static final String NAME = "spindle.enterprises";

    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<UUID> arrived = new HashSet<>();
    private final Map<String, String> last = new HashMap<>();
    private int disordered;
    private int repeated;

    Topic(LocalSystem system) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", system.addresses().kafka(), "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(NAME).stream()
                .map(partition -> new TopicPartition(NAME, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    void await(Collection<UUID> ids, Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        while (!arrived.containsAll(ids)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not everything came to Kafka within " + limit);
            }
            consumer.poll(Duration.ofMillis(50)).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        String id = new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.US_ASCII);
        if (!arrived.add(UUID.fromString(id))) {
            repeated++;
            return;
        }
        // The name is a number that increases with each event about the same firm.
        String body = new String(message.value(), StandardCharsets.UTF_8);
        String before = last.put(message.key(), body);
        if (before != null && before.compareTo(body) >= 0) {
            disordered++;
        }
    }

    int disordered() {
        return disordered;
    }

    int repeated() {
        return repeated;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
