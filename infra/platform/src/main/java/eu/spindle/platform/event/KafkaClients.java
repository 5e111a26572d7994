package eu.spindle.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.util.unit.DataSize;

/** Creates the Kafka clients, all with timeouts for an unavailable broker. */
final class KafkaClients {

    private static final int ANSWERS_WITHIN = 5_000;

    private final List<String> broker;

    KafkaClients(List<String> broker) {
        this.broker = List.copyOf(broker);
    }

    /**
     * Creates the producer of the relay.
     *
     * @param largest maximum size of a message
     */
    KafkaTemplate<String, byte[]> producer(MeterRegistry meters, DataSize largest) {
        var settings = common();
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Math.toIntExact(largest.toBytes()));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 12_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWERS_WITHIN);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        var producers = new DefaultKafkaProducerFactory<String, byte[]>(settings);
        producers.addListener(new MicrometerProducerListener<>(meters));
        return new KafkaTemplate<>(producers);
    }

    /**
     * Creates consumers that read bytes, because every message must be parkable. With the consumer group protocol the
     * broker assigns partitions: those of a dead consumer are reassigned after the broker's
     * {@code group.consumer.session.timeout.ms}, and a new topic is consumed at once.
     */
    ConsumerFactory<byte[], byte[]> consumers(MeterRegistry meters) {
        var settings = common();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, GroupProtocol.CONSUMER.name());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2 * ANSWERS_WITHIN);
        // Messages are delivered as soon as they arrive; only an idle broker is polled less often.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        var consumers = new DefaultKafkaConsumerFactory<byte[], byte[]>(settings);
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        return consumers;
    }

    /** Creates the admin client, without creating topics at start: {@link Topics} does so. */
    KafkaAdmin admin() {
        var settings = common();
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWERS_WITHIN);
        var admin = new KafkaAdmin(settings);
        admin.setAutoCreate(false);
        admin.setOperationTimeout(ANSWERS_WITHIN / 1000);
        admin.setCloseTimeout(1);
        return admin;
    }

    private Map<String, Object> common() {
        return new HashMap<>(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
                ANSWERS_WITHIN,
                CommonClientConfigs.METADATA_MAX_AGE_CONFIG,
                5_000,
                CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG,
                2_000,
                CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG,
                ANSWERS_WITHIN,
                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000));
    }
}
