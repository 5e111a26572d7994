package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TcpProxy;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A service starts without a broker, and creates its topics when one is available. */
@SpindleTest
@Import(StartWithoutBrokerTest.Away.class)
@TestPropertySource(properties = "spindle.events.publishes=" + StartWithoutBrokerTest.TOPIC)
@DirtiesContext
class StartWithoutBrokerTest {

    static final String TOPIC = "sample.made-late";

    @Autowired
    Api api;

    @Autowired
    TcpProxy line;

    @Autowired
    Ready ready;

    @TestConfiguration(proxyBeanMethods = false)
    static class Away {

        @Bean
        TcpProxy line() {
            var broker = TestKafka.bootstrap().split(",")[0].split(":");
            var line = new TcpProxy(broker[0], Integer.parseInt(broker[1]));
            line.cut();
            return line;
        }

        @Bean
        @Primary
        KafkaConnectionDetails throughTheLine(TcpProxy line) {
            return () -> List.of("localhost:" + line.port());
        }

        @Bean
        Ready ready() {
            return new Ready();
        }
    }

    /**
     * The duration of the last phase of the start, which could wait for a broker: from the first lifecycle bean until
     * the service was ready.
     */
    static final class Ready implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {

        private long begun;
        private Duration taken = Duration.ZERO;

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }

        @Override
        public void start() {
            begun = System.nanoTime();
        }

        @Override
        public void stop() {
            begun = 0;
        }

        @Override
        public boolean isRunning() {
            return begun != 0;
        }

        @Override
        public void onApplicationEvent(ApplicationReadyEvent event) {
            taken = Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    @Test
    void startsServesAndCreatesItsTopicsOnceTheBrokerIsUp() throws Exception {
        assertThat(ready.taken).isPositive().isLessThan(Duration.ofSeconds(10));
        api.as(TestCaller.of(TestAssociation.random(), eu.spindle.platform.access.Role.ASSOCIATION_ADMIN))
                .post("/notes", Map.of("text", UUID.randomUUID().toString()))
                .expect(201);
        try (var broker = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrap()))) {
            assertThat(broker.listTopics().names().get()).doesNotContain(TOPIC);
            line.pass();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> broker.listTopics().names().get().containsAll(Set.of(TOPIC)));
        }
    }
}
