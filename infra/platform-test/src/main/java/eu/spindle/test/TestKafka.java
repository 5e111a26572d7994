package eu.spindle.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** One Kafka 4 for a test run: in a container where a Docker engine is available, otherwise embedded. */
public final class TestKafka {

    private static final String RUNNING = start();

    private TestKafka() {}

    /** Returns host and port of the broker. */
    public static String bootstrap() {
        return RUNNING;
    }

    @SuppressWarnings("resource") // lives as long as the test run
    private static String start() {
        if (TestPostgres.dockerAnswers()) {
            var container = new KafkaContainer("apache/kafka:4.2.0");
            container.start();
            return container.getBootstrapServers();
        }
        var broker = new EmbeddedKafkaKraftBroker(1, 6);
        broker.afterPropertiesSet();
        return broker.getBrokersAsString();
    }

    /** Returns the first matching message of a topic, from its beginning; fails after 20 s. */
    public static ConsumerRecord<String, byte[]> await(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return await(topic, 1, wanted).getFirst();
    }

    /** Returns the first matching messages of a topic, from its beginning; fails after 20 s. */
    public static List<ConsumerRecord<String, byte[]>> await(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try (var consumer = consumer()) {
            consumer.subscribe(List.of(topic));
            while (System.nanoTime() < until) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                }
                if (found.size() >= count) {
                    return found;
                }
            }
        }
        throw new AssertionError("Only %d of %d messages came on %s".formatted(found.size(), count, topic));
    }

    /** Returns the text of a header, or an empty one. */
    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        RUNNING,
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        1000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
