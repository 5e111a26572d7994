package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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

    /**
     * Callers do what those behind a load balancer do: on a kept connection until they are asked to leave it, and then
     * elsewhere once the instance says that it is not ready. None may lose a request over that.
     */
    @Test
    void answersEveryRequestOfCallersWhoLeaveWhenAsked() throws Exception {
        var gateway = start();
        var port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var management = gateway.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        var address = URI.create("http://localhost:" + port + "/internal/jwks");
        var readiness = URI.create("http://localhost:" + management + "/actuator/health/readiness");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calling = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < CALLERS; i++) {
                calling.add(CompletableFuture.runAsync(() -> callUntilAskedToLeave(address, readiness), threads));
            }
            awaitFirstAnswers();
            var stopping = CompletableFuture.runAsync(gateway::close, threads);
            for (var caller : calling) {
                caller.get(60, TimeUnit.SECONDS);
            }
            stopping.get(60, TimeUnit.SECONDS);
        }
        assertThat(answers).hasSizeGreaterThan(CALLERS).containsOnly(200);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(new Surroundings())
                .properties(
                        "server.port=0",
                        "management.server.port=0",
                        "spindle.session.public-url=http://localhost:8080",
                        "spindle.drain=5s")
                .run();
    }

    private void awaitFirstAnswers() throws InterruptedException {
        while (answers.size() < CALLERS) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void callUntilAskedToLeave(URI address, URI readiness) {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            boolean leave;
            do {
                var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
                answers.add(answer.statusCode());
                leave = answer.headers().firstValue("Connection").orElse("").equalsIgnoreCase("close");
            } while (!leave || ready(client, readiness));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ready(HttpClient client, URI readiness) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }
}
