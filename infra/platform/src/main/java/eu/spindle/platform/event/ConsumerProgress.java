package eu.spindle.platform.event;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows for how long each partition has been at its present message, whether the consumer hangs in it or fails at it
 * again and again, so that one that cannot go on is seen.
 */
class ConsumerProgress {

    private final Map<Place, Long> since = new ConcurrentHashMap<>();

    /** A message is being processed, for the first time or again. */
    void begins(String consumer, ConsumerRecord<?, ?> message) {
        since.putIfAbsent(place(consumer, message), System.nanoTime());
    }

    /** It was processed or parked. */
    void done(String consumer, ConsumerRecord<?, ?> message) {
        since.remove(place(consumer, message));
    }

    /** Another instance goes on with these. */
    void leaves(String consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> since.remove(new Place(consumer, partition)));
    }

    /** How long the slowest partition of a consumer has been at one message. */
    Duration longest(String consumer) {
        return since.entrySet().stream()
                .filter(entry -> entry.getKey().consumer().equals(consumer))
                .map(entry -> age(entry.getValue()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The partitions that have been at one message for longer than that. */
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
