package eu.spindle.platform.event;

import eu.spindle.platform.audit.AuditLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires outbox, relay, inbox and listeners of a service. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(OutboxSettings.class)
@EnableScheduling
public class EventAutoConfiguration {

    @Bean
    Outbox outbox(JdbcClient database, JsonMapper json, Clock clock, ObjectProvider<Tracer> tracer) {
        return new Outbox(database, json, clock, tracer);
    }

    @Bean
    OutboxRelay outboxRelay(
            DataSource database,
            KafkaConnectionDetails kafka,
            @Value("${spindle.audience}") String service,
            MeterRegistry meters) {
        var producers = new DefaultKafkaProducerFactory<String, byte[]>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.getBootstrapServers(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                12_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.LINGER_MS_CONFIG,
                2));
        producers.addListener(new MicrometerProducerListener<>(meters));
        return new OutboxRelay(database, new KafkaTemplate<>(producers), service, meters);
    }

    @Bean
    KafkaAdmin.NewTopics publishedTopics(OutboxSettings settings) {
        return new KafkaAdmin.NewTopics(settings.publishes().stream()
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(settings.partitions())
                        .replicas(settings.replicas())
                        .build())
                .toArray(org.apache.kafka.clients.admin.NewTopic[]::new));
    }

    @Bean
    ParkedEvents parkedEvents(JdbcClient database, JsonMapper json) {
        return new ParkedEvents(database, json);
    }

    @Bean
    Inbox inbox(JdbcClient database, PlatformTransactionManager transactions, ParkedEvents parked, JsonMapper json) {
        return new Inbox(database, new TransactionTemplate(transactions), parked, json);
    }

    @Bean
    EventListeners eventListeners(
            List<EventConsumer> consumers,
            KafkaConnectionDetails kafka,
            Inbox inbox,
            @Value("${spindle.audience}") String service,
            OutboxSettings outbox,
            MeterRegistry meters) {
        var settings = new HashMap<String, Object>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.getBootstrapServers(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                5_000,
                // What arrives is given out at once; only an idle broker is asked less often.
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                500));
        var factory = new DefaultKafkaConsumerFactory<String, byte[]>(settings);
        factory.addListener(new MicrometerConsumerListener<>(meters));
        return new EventListeners(consumers, factory, inbox, service, outbox.consumers());
    }

    @Bean
    ParkedEventsEndpoint parkedEventsEndpoint(
            ParkedEvents parked,
            Inbox inbox,
            List<EventConsumer> consumers,
            AuditLog audit,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        return new ParkedEventsEndpoint(parked, inbox, consumers, audit, new TransactionTemplate(transactions), json);
    }

    @Bean
    Housekeeping housekeeping(JdbcClient database, OutboxSettings settings, Clock clock) {
        return new Housekeeping(database, settings, clock);
    }

    @Bean
    MeterBinder eventMeters(JdbcClient database, ParkedEvents parked) {
        return meters -> {
            Gauge.builder("spindle.outbox.depth", () -> number(database, "select count(*) from outbox"))
                    .description("Events that wait for the broker")
                    .register(meters);
            Gauge.builder(
                            "spindle.outbox.age",
                            () -> number(
                                    database, "select coalesce(extract(epoch from now() - min(at)), 0) from outbox"))
                    .description("Age of the oldest event that waits for the broker")
                    .baseUnit("seconds")
                    .register(meters);
            Gauge.builder("spindle.inbox.parked", parked::count)
                    .description("Events that could not be digested")
                    .register(meters);
        };
    }

    private static double number(JdbcClient database, String sql) {
        return Objects.requireNonNullElse(database.sql(sql).query(Double.class).single(), 0.0);
    }
}
