package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Stops a gateway under a stream of requests over kept connections. */
class StoppingTest {

    private static final int CALLERS = 8;

    private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
    private final List<IOException> broken = Collections.synchronizedList(new ArrayList<>());

    @Test
    void answersEveryRequestThatItTakesAndSendsCallersElsewhereFirst() throws Exception {
        var gateway = start();
        var port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var management = gateway.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        var address = URI.create("http://localhost:" + port + "/internal/jwks");
        var readiness = URI.create("http://localhost:" + management + "/actuator/health/readiness");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calling = new ArrayList<CompletableFuture<Boolean>>();
            for (int i = 0; i < CALLERS; i++) {
                calling.add(CompletableFuture.supplyAsync(() -> callUntilClosed(address), threads));
            }
            var stopping = CompletableFuture.runAsync(gateway::close, threads);
            assertThat(seenUnready(readiness)).isTrue();
            stopping.get(60, TimeUnit.SECONDS);
            for (var caller : calling) {
                // Each was told to leave, and only then found the door shut.
                assertThat(caller.get(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(answers).isNotEmpty().containsOnly(200);
        assertThat(broken).isEmpty();
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(new Surroundings())
                .properties(
                        "server.port=0",
                        "management.server.port=0",
                        "spindle.session.public-url=http://localhost:8080",
                        "spindle.drain=2s")
                .run();
    }

    /** Whether the last answer before the refusal asked to come over another connection. */
    private boolean callUntilClosed(URI address) {
        var leave = false;
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (true) {
                HttpResponse<String> answer =
                        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
                answers.add(answer.statusCode());
                leave = answer.headers().firstValue("Connection").orElse("").equalsIgnoreCase("close");
            }
        } catch (ConnectException shut) {
            return leave;
        } catch (IOException e) {
            broken.add(e);
            return leave;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean seenUnready(URI readiness) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            while (true) {
                var answer = client.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding());
                if (answer.statusCode() == 503) {
                    return true;
                }
            }
        } catch (IOException gone) {
            return false;
        }
    }
}
