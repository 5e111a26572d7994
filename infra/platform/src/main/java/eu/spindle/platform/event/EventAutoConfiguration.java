package eu.spindle.platform.event;

import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.database.StorageHealth;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Configures outbox, relay, inbox and listeners of a service. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(OutboxSettings.class)
@EnableScheduling
public class EventAutoConfiguration {

    @Bean
    Outbox outbox(
            JdbcClient database, JsonMapper json, Clock clock, ObjectProvider<Tracer> tracer, OutboxSettings settings) {
        return new Outbox(database, json, clock, tracer, settings.largest());
    }

    @Bean
    EventSender eventSender(
            KafkaConnectionDetails kafka,
            OutboxSettings settings,
            @Value("${spindle.audience}") String service,
            MeterRegistry meters) {
        var producer = new KafkaClients(kafka.getBootstrapServers()).producer(meters, settings.largest());
        return new EventSender(producer, service, meters);
    }

    @Bean
    OutboxRelay outboxRelay(
            DataSource database, EventSender sender, Topics topics, @Value("${spindle.audience}") String service) {
        return new OutboxRelay(database, sender, topics::make, service);
    }

    @Bean
    KafkaAdmin kafkaAdmin(KafkaConnectionDetails kafka) {
        return new KafkaClients(kafka.getBootstrapServers()).admin();
    }

    @Bean
    Topics topics(KafkaAdmin broker, OutboxSettings settings) {
        return new Topics(
                broker,
                settings.publishes().stream()
                        .map(topic -> TopicBuilder.name(topic)
                                .partitions(settings.partitions())
                                .replicas(settings.replicas())
                                .build())
                        .toList());
    }

    @Bean
    ParkedEvents parkedEvents(JdbcClient database) {
        return new ParkedEvents(database);
    }

    @Bean
    ConsumerProgress consumerProgress() {
        return new ConsumerProgress();
    }

    @Bean
    Inbox inbox(
            JdbcClient database,
            PlatformTransactionManager transactions,
            ParkedEvents parked,
            ConsumerProgress progress,
            StorageHealth storage,
            JsonMapper json) {
        return new Inbox(database, new TransactionTemplate(transactions), parked, progress, storage, json);
    }

    @Bean
    EventListeners eventListeners(
            List<EventConsumer> consumers,
            KafkaConnectionDetails kafka,
            Inbox inbox,
            ConsumerProgress progress,
            @Value("${spindle.audience}") String service,
            OutboxSettings outbox,
            MeterRegistry meters) {
        var clients = new KafkaClients(kafka.getBootstrapServers()).consumers(meters);
        return new EventListeners(consumers, clients, inbox, progress, service, outbox.consumers());
    }

    @Bean
    EventHealth eventsHealthIndicator(ConsumerProgress progress, EventListeners listeners, ParkedEvents parked) {
        return new EventHealth(progress, listeners, parked);
    }

    @Bean
    ParkedEventsEndpoint parkedEventsEndpoint(
            ParkedEvents parked,
            Inbox inbox,
            EventSender sender,
            List<EventConsumer> consumers,
            AuditLog audit,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        return new ParkedEventsEndpoint(
                parked, inbox, sender, consumers, audit, new TransactionTemplate(transactions), json);
    }

    @Bean
    EventCleanup housekeeping(JdbcClient database, OutboxSettings settings, Clock clock) {
        return new EventCleanup(database, settings, clock);
    }

    @Bean
    MeterBinder eventMeters(
            JdbcClient database,
            ParkedEvents parked,
            List<EventConsumer> consumers,
            ConsumerProgress progress,
            EventListeners listeners) {
        return meters -> {
            consumers.forEach(consumer -> Gauge.builder(
                            "spindle.consumer.stuck",
                            () -> progress.longest(consumer.name()).toSeconds())
                    .description("For how long the slowest partition has been at one message")
                    .baseUnit("seconds")
                    .tag("consumer", consumer.name())
                    .register(meters));
            Gauge.builder("spindle.consumer.stopped", () -> listeners.stopped().size())
                    .description("Consumers that have stopped by themselves")
                    .register(meters);
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
                    .description("Messages that could not be processed or sent, and those that wait behind them")
                    .register(meters);
        };
    }

    private static double number(JdbcClient database, String sql) {
        return Objects.requireNonNullElse(database.sql(sql).query(Double.class).single(), 0.0);
    }
}
