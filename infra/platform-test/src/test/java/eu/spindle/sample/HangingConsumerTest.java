package eu.spindle.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A consumer that hangs in an event is detected: by the metric of the alert, and in readiness. */
@SpindleTest
class HangingConsumerTest {

    private static final long NUMBER = 4_711_000;
    private static final Pattern STUCK =
            Pattern.compile("spindle_consumer_stuck_seconds\\{[^}]*consumer=\"listener\"[^}]*} ([0-9.E]+)");

    private final Scope scope =
            Scope.of(TestCaller.PROGRAMME, TestAssociation.random().id());
    private final CountDownLatch released = new CountDownLatch(1);

    @Autowired
    Outbox outbox;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalManagementPort
    int management;

    @AfterEach
    void release() {
        released.countDown();
        Listener.HANGING.clear();
    }

    @Test
    void isReportedWhileRequestsAreStillServed() throws Exception {
        assertThat(readiness().body()).contains("\"stuck\":[]");
        Listener.HANGING.put(NUMBER, released);
        scope.run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        outbox.add("sample.notes", "note.written", UUID.randomUUID(), Map.of("number", NUMBER))));
        await().atMost(Duration.ofSeconds(30)).until(() -> stuck() >= 2);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(readiness().body())
                        .contains("\"status\":\"DEGRADED\"", "\"stuck\":[\"listener at sample.notes-"));
        assertThat(readiness().statusCode()).isEqualTo(200);

        released.countDown();
        await().atMost(Duration.ofSeconds(10)).until(() -> stuck() == 0);
        assertThat(readiness().body()).contains("\"status\":\"UP\"", "\"stuck\":[]");
    }

    private double stuck() throws IOException, InterruptedException {
        var found = STUCK.matcher(get("/actuator/prometheus").body());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private HttpResponse<String> readiness() throws IOException, InterruptedException {
        return get("/actuator/health/readiness");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + management + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
