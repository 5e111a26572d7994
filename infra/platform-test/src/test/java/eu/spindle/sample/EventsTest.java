package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestKafka;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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
    PlatformTransactionManager transactions;

    @LocalManagementPort
    int management;

    @Test
    void publishesNothingOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(
                        () -> scope.run(() -> outbox.add("sample.notes", "note.written", UUID.randomUUID(), Map.of())));
    }

    @Test
    void publishesNothingOfARollback() {
        var note = UUID.randomUUID();
        scope.run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            publishNow(note, 1);
            status.setRollbackOnly();
        }));
        publish(note, 2);
        awaitProcessed(note, 2);
        assertThat(heard(note)).containsExactly(2L);
    }

    @Test
    void processesARepeatedMessageOnce() {
        var note = UUID.randomUUID();
        publish(note, 1);
        awaitProcessed(note, 1);
        var message =
                TestKafka.await("sample.notes", candidate -> candidate.key().endsWith(note.toString()));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(
                    new ProducerRecord<>("sample.notes", null, message.key(), message.value(), message.headers()));
        }
        publish(note, 2);
        awaitProcessed(note, 2);
        assertThat(heard(note)).containsExactly(1L, 2L);
        assertThat(parked(note)).isZero();
    }

    @Test
    void rejectsEventsThatAreTooLargeForTheBroker() {
        var fact = Map.of("number", 1, "text", "x".repeat(1_000_000));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () -> inTransaction(() -> outbox.add("sample.notes", "note.written", UUID.randomUUID(), fact)))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(ErrorKind.INVALID);
                    assertThat(refused.fieldError().code()).isEqualTo("event-too-large");
                });
        var note = UUID.randomUUID();
        var largest = Map.of("number", 1, "text", "x".repeat(995_000));
        inTransaction(() -> outbox.add("sample.notes", "note.written", note, largest));
        awaitProcessed(note, 1);
    }

    @Test
    void parksEventsThatTheBrokerRejectsUntilAnOperatorDecides() throws Exception {
        var note = UUID.randomUUID();
        var healthy = UUID.randomUUID();
        inTransaction(() -> {
            publishNow(note, 1);
            // As an earlier release, or a broker with a higher limit, would have written it.
            jdbc.sql("""
                            insert into outbox (id, topic, type, association_id, programme, aggregate_id, at, body)
                            values (gen_random_uuid(), 'sample.notes', 'note.written', ?, ?, ?, now(), ?)""")
                    .params(scope.association(), scope.programme(), note, "\"" + "x".repeat(2_000_000) + "\"")
                    .update();
            publishNow(note, 2);
            publishNow(healthy, 3);
        });
        awaitProcessed(healthy, 3);
        awaitProcessed(note, 1);
        await().untilAsserted(() -> assertThat(parked(note)).isEqualTo(2));
        publish(note, 4);
        await().untilAsserted(() -> assertThat(parked(note)).isEqualTo(3));
        assertThat(heard(note)).containsExactly(1L);
        assertThat(jdbc.sql("select count(*) from outbox where aggregate_id = ?")
                        .param(note)
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(operator("GET", "/prometheus")).containsPattern("spindle_inbox_parked[^\n]* [1-9]");
        assertThat(operator("GET", "/health/readiness"))
                .contains("\"unsent\":[\"")
                .contains(note.toString());
        assertThat(operator("GET", "/parked")).contains("RecordTooLargeException");

        var id = oldestWaiting(note);
        assertThat(operator("POST", "/parked/" + id)).contains("\"taken\":0").contains("RecordTooLargeException");
        assertThat(parked(note)).isEqualTo(3);
        assertThat(operator("DELETE", "/parked/" + id + "?reason=Written+by+mistake"))
                .isEqualTo("{\"discarded\":true}");
        var next = oldestWaiting(note);
        assertThat(operator("POST", "/parked/" + next)).isEqualTo("{\"taken\":2}");
        awaitProcessed(note, 4);
        publish(note, 5);
        awaitProcessed(note, 5);
        assertThat(heard(note)).containsExactly(1L, 2L, 4L, 5L);
        assertThat(operator("GET", "/health/readiness")).doesNotContain(note.toString());
    }

    @Test
    void parksAnInvalidEventWithItsKeyAndProcessesOthers() throws Exception {
        var poisoned = UUID.randomUUID();
        var healthy = UUID.randomUUID();
        Listener.POISON.add(13L);
        publish(poisoned, 13);
        publish(poisoned, 14);
        publish(healthy, 15);
        awaitProcessed(healthy, 15);
        await().untilAsserted(() -> assertThat(parked(poisoned)).isEqualTo(2));
        assertThat(heard(poisoned)).isEmpty();

        Listener.POISON.remove(13L);
        assertThat(operator("POST", "/parked/" + oldestWaiting(poisoned))).isEqualTo("{\"taken\":2}");
        assertThat(heard(poisoned)).containsExactly(13L, 14L);
        assertThat(parked(poisoned)).isZero();
        publish(poisoned, 16);
        awaitProcessed(poisoned, 16);
    }

    private void inTransaction(Runnable work) {
        scope.run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }

    private void publish(UUID note, long number) {
        inTransaction(() -> publishNow(note, number));
    }

    private String operator(String method, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/actuator" + path))
                    .header("Content-Type", "application/json")
                    .header("Authorization", SpindleTest.OPERATOR)
                    .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private long oldestWaiting(UUID note) {
        return jdbc.sql("""
                        select min(id) from parked_message
                         where convert_from(key, 'UTF8') like ? and discarded_at is null""").param("%" + note).query(Long.class).single();
    }

    private void publishNow(UUID note, long number) {
        outbox.add("sample.notes", "note.written", note, Map.of("number", number));
    }

    private void awaitProcessed(UUID note, long number) {
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
