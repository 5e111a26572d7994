package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import eu.spindle.test.TestKafka;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpindleTest
class EventsTest {

    private final Scope scope =
            Scope.of(TestCaller.PROGRAMME, TestAssociation.random().id());

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalManagementPort
    int management;

    @Test
    void nothingIsToldOutsideATransaction() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(
                        () -> scope.run(() -> outbox.add("sample.notes", "note.written", UUID.randomUUID(), Map.of())));
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        var note = UUID.randomUUID();
        scope.run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            tellNow(note, 1);
            status.setRollbackOnly();
        }));
        tell(note, 2);
        awaitHeard(note, 2);
        assertThat(heard(note)).containsExactly(2L);
    }

    @Test
    void theSameMessageTwiceHasItsEffectOnce() {
        var note = UUID.randomUUID();
        tell(note, 1);
        awaitHeard(note, 1);
        var message =
                TestKafka.await("sample.notes", candidate -> candidate.key().endsWith(note.toString()));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(
                    new ProducerRecord<>("sample.notes", null, message.key(), message.value(), message.headers()));
        }
        tell(note, 2);
        awaitHeard(note, 2);
        assertThat(heard(note)).containsExactly(1L, 2L);
        assertThat(parked(note)).isZero();
    }

    @Test
    void noneOvertakesOneOfItsKeyThatTheBrokerRefused() throws SQLException {
        var note = UUID.randomUUID();
        var healthy = UUID.randomUUID();
        scope.run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.add("sample.notes", "note.written", note, Map.of("number", 1, "text", "x".repeat(2_000_000)));
            tellNow(note, 2);
            tellNow(healthy, 3);
        }));
        try {
            awaitHeard(healthy, 3);
            tell(healthy, 4);
            awaitHeard(healthy, 4);
            assertThat(heard(note)).isEmpty();
        } finally {
            try (var owner = database.asOwner();
                    var delete = owner.prepareStatement("delete from outbox where length(body::text) > 1000000")) {
                delete.executeUpdate();
            }
        }
        awaitHeard(note, 2);
    }

    @Test
    void aPoisonedEventWaitsWithItsKeyAndOthersFlow() throws Exception {
        var poisoned = UUID.randomUUID();
        var healthy = UUID.randomUUID();
        Listener.POISON.add(13L);
        tell(poisoned, 13);
        tell(poisoned, 14);
        tell(healthy, 15);
        awaitHeard(healthy, 15);
        await().untilAsserted(() -> assertThat(parked(poisoned)).isEqualTo(2));
        assertThat(heard(poisoned)).isEmpty();

        Listener.POISON.remove(13L);
        var id = jdbc.sql("select min(id) from parked_message where convert_from(key, 'UTF8') like ?")
                .param("%" + poisoned)
                .query(Long.class)
                .single();
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                                        "http://localhost:" + management + "/actuator/parked/" + id))
                                .header("Content-Type", "application/json")
                                .header("Authorization", SpindleTest.OPERATOR)
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("{\"taken\":2}");
        assertThat(heard(poisoned)).containsExactly(13L, 14L);
        assertThat(parked(poisoned)).isZero();
        tell(poisoned, 16);
        awaitHeard(poisoned, 16);
    }

    private void tell(UUID note, long number) {
        scope.run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> tellNow(note, number)));
    }

    private void tellNow(UUID note, long number) {
        outbox.add("sample.notes", "note.written", note, Map.of("number", number));
    }

    private void awaitHeard(UUID note, long number) {
        await().atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard(note)).contains(number));
    }

    private List<Long> heard(UUID note) {
        return scope.call(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select number from heard where note_id = ? order by number")
                        .param(note)
                        .query(Long.class)
                        .list()));
    }

    private long parked(UUID note) {
        return jdbc.sql("select count(*) from parked_message where convert_from(key, 'UTF8') like ?")
                .param("%" + note)
                .query(Long.class)
                .single();
    }
}
