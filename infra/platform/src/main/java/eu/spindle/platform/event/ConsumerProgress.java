package eu.spindle.platform.event;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Records since when each partition processes its current message, so that a consumer that hangs or fails repeatedly is
 * detected.
 */
class ConsumerProgress {

    private final Map<Place, Long> since = new ConcurrentHashMap<>();

    /** The processing of a message starts, for the first time or again. */
    void begins(String consumer, ConsumerRecord<?, ?> message) {
        since.putIfAbsent(place(consumer, message), System.nanoTime());
    }

    /** The message was processed or parked. */
    void done(String consumer, ConsumerRecord<?, ?> message) {
        since.remove(place(consumer, message));
    }

    /** Other instances take over these partitions. */
    void leaves(String consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> since.remove(new Place(consumer, partition)));
    }

    /** Returns how long the slowest partition of a consumer has processed one message. */
    Duration longest(String consumer) {
        return since.entrySet().stream()
                .filter(entry -> entry.getKey().consumer().equals(consumer))
                .map(entry -> age(entry.getValue()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Returns the partitions that have processed one message for longer than that. */
    List<String> stuckFor(Duration duration) {
        return since.entrySet().stream()
                .filter(entry -> age(entry.getValue()).compareTo(duration) > 0)
                .map(entry ->
                        entry.getKey().consumer() + " at " + entry.getKey().partition())
                .sorted()
                .toList();
    }

    private static Duration age(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static Place place(String consumer, ConsumerRecord<?, ?> message) {
        return new Place(consumer, new TopicPartition(message.topic(), message.partition()));
    }

    private record Place(String consumer, TopicPartition partition) {}
}
