package eu.spindle.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends events of many writers while the relay's connections are closed, then counts the messages. */
class RelayTest {

    private static final KafkaTemplate<String, byte[]> KAFKA =
            new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    TestKafka.bootstrap(),
                    ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                    StringSerializer.class,
                    ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                    ByteArraySerializer.class,
                    ProducerConfig.ACKS_CONFIG,
                    "all")));

    @Test
    void losesNothingAndKeepsTheOrderOfEachAggregate() throws Exception {
        var flood = new Flood("relay-true");
        var told = flood.through(database -> relay(database, flood.topic()));
        assertThat(told.lost()).isEmpty();
        assertThat(told.disordered()).isEmpty();
        assertThat(told.neverHappened()).isEmpty();
    }

    @Test
    void failsForARelayThatPagesBySequence() throws Exception {
        var flood = new Flood("relay-mutant");
        var told = flood.through(database -> new SequenceRelay(database, KAFKA, flood.topic()));
        assertThat(told.lost())
                .as("numbers are drawn before the commit, so a cursor walks past what commits late")
                .isNotEmpty();
    }

    private static OutboxRelay relay(DataSource database, String source) {
        return new OutboxRelay(database, new EventSender(KAFKA, source, new SimpleMeterRegistry()), () -> {}, source);
    }
}
