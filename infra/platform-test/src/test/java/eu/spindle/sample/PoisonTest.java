package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every message that a broker can deliver is processed, skipped or parked unchanged; the next message of its partition
 * is processed, and the next one of its key waits.
 */
@SpindleTest
class PoisonTest {

    private static final int PARTITION = 0;
    private static final byte[] NO_TEXT = HexFormat.of().parseHex("00c328a0ff00fe");

    private final Scope scope =
            Scope.of(TestCaller.PROGRAMME, TestAssociation.random().id());

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalManagementPort
    int management;

    /** A kind of invalid message: how it changes a valid one. */
    record Poison(String name, Consumer<Message> spoil) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A message under construction. */
    static final class Message {
        private byte[] key;
        private byte[] value;
        private Headers headers;

        private void header(String name, byte[] bytes) {
            headers.remove(name);
            headers.add(name, bytes);
        }
    }

    static Stream<Poison> poisons() {
        var poisons = new ArrayList<>(List.of(
                new Poison("no body", message -> message.value = null),
                new Poison("an empty body", message -> message.value = new byte[0]),
                new Poison("a body that is not text", message -> message.value = NO_TEXT),
                new Poison("a body that is cut off", message -> message.value = "{\"number\":".getBytes()),
                new Poison(
                        "a body nested without end",
                        message ->
                                message.value = "{\"number\":".repeat(100_000).getBytes()),
                new Poison("a body of another form", message -> message.value = "[1,\u0000]".getBytes()),
                new Poison("no key and no body", message -> {
                    message.key = null;
                    message.value = null;
                }),
                new Poison("a key that is not text, no body", message -> {
                    message.key = random(NO_TEXT);
                    message.value = null;
                }),
                new Poison("a key longer than an index takes, no body", message -> {
                    message.key = random(new byte[20_000]);
                    message.value = null;
                }),
                new Poison(
                        "no headers at all",
                        message -> List.of(message.headers.toArray())
                                .forEach(header -> message.headers.remove(header.key()))),
                new Poison("an association with a NUL", message -> message.header("ce_association", NO_TEXT)),
                new Poison("a programme with a NUL", message -> message.header("ce_programme", NO_TEXT)),
                new Poison("a header without a value", message -> message.header("ce_id", null)),
                new Poison("a header twice and one with a strange name", message -> {
                    message.headers.add("ce_association", NO_TEXT);
                    message.headers.add("\u0000 ", NO_TEXT);
                })));
        for (var header : List.of("ce_id", "ce_type", "ce_subject", "ce_association", "ce_programme")) {
            poisons.add(new Poison("without " + header, message -> message.headers.remove(header)));
            if (!header.equals("ce_type") && !header.equals("ce_programme")) {
                poisons.add(new Poison("a broken " + header, message -> message.header(header, "x".getBytes())));
            }
        }
        return poisons.stream();
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void isParkedUnchangedAndBlocksItsKeyOnly(Poison poison) throws Exception {
        var note = UUID.randomUUID();
        var spoilt = sound(note, 1);
        poison.spoil().accept(spoilt);
        var behind = sound(note, 2);
        behind.key = spoilt.key;
        var healthy = UUID.randomUUID();
        send(spoilt);
        if (spoilt.key != null) {
            send(behind);
        }
        send(sound(healthy, 3));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard(healthy)).containsExactly(3L));
        var expected = spoilt.key == null ? 1 : 2;
        var parked = parkedNow();
        assertThat(parked).hasSize(expected);
        var kept = jdbc.sql("select key, body from parked_message where id = ?")
                .param(parked.getFirst())
                .query((row, number) -> new byte[][] {row.getBytes(1), row.getBytes(2)})
                .single();
        assertThat(kept[0]).isEqualTo(spoilt.key);
        assertThat(kept[1]).isEqualTo(spoilt.value);
        assertThat(heard(note)).isEmpty();
        assertThat(call("GET", "").body()).contains("\"id\":" + parked.getFirst());

        var again = call("POST", "/" + parked.getFirst()).body();
        assertThat(again).contains("\"taken\":0", "\"failed\":" + parked.getFirst(), "\"reason\":");
        assertThat(parkedNow()).hasSize(expected);

        assertThat(call("DELETE", "/" + parked.getFirst() + "?reason=").statusCode())
                .isEqualTo(400);
        assertThat(call("DELETE", "/" + parked.getFirst() + "?reason=spoilt").body())
                .contains("\"discarded\":true");
        if (expected == 2) {
            assertThat(call("POST", "/" + parked.getLast()).body()).contains("\"taken\":1");
            assertThat(heard(note)).containsExactly(2L);
        }
        assertThat(parkedNow()).isEmpty();
    }

    @Test
    void skipsOtherTypesBeforeTheirBodyIsRead() {
        var note = UUID.randomUUID();
        var foreign = sound(note, 1);
        foreign.header("ce_type", "note.burnt".getBytes());
        foreign.headers.remove("ce_association");
        foreign.value = NO_TEXT;
        send(foreign);
        send(sound(note, 2));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(heard(note)).containsExactly(2L));
        assertThat(parkedNow()).isEmpty();
    }

    private static byte[] random(byte[] seed) {
        var bytes = seed.clone();
        var id = UUID.randomUUID().toString().getBytes();
        var whole = new byte[bytes.length + id.length];
        System.arraycopy(bytes, 0, whole, 0, bytes.length);
        System.arraycopy(id, 0, whole, bytes.length, id.length);
        return whole;
    }

    private Message sound(UUID note, long number) {
        var message = new Message();
        message.key = (scope.association() + ":" + note).getBytes(StandardCharsets.UTF_8);
        message.value = "{\"number\":%d}".formatted(number).getBytes(StandardCharsets.UTF_8);
        message.headers = new ProducerRecord<byte[], byte[]>("sample.notes", new byte[0]).headers();
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "note.written",
                        "ce_subject", note.toString(),
                        "ce_association", scope.association().toString(),
                        "ce_programme", scope.programme())
                .forEach((name, value) -> message.header(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** All in one partition, so that each comes before the next. */
    private static void send(Message message) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("sample.notes", PARTITION, message.key, message.value, message.headers));
        }
    }

    /** Only invalid messages of this test are in this partition with these consumers. */
    private List<Long> parkedNow() {
        return jdbc.sql("""
                        select id from parked_message
                         where topic = 'sample.notes' and partition = ? and discarded_at is null
                         order by id""").param(PARTITION).query(Long.class).list();
    }

    private HttpResponse<String> call(String method, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/actuator/parked" + path))
                            .header("Content-Type", "application/json")
                            .header("Authorization", SpindleTest.OPERATOR)
                            .method(
                                    method,
                                    method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private List<Long> heard(UUID note) {
        return scope.call(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select number from heard where note_id = ? order by number")
                        .param(note)
                        .query(Long.class)
                        .list()));
    }
}
