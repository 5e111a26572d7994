package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Stops a gateway while it receives requests over kept connections. */
class StoppingTest {

    private static final int CALLERS = 8;

    private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());

    /**
     * Callers behave like those behind a load balancer: they use a kept connection until they are asked to close it,
     * and leave the instance when it is not ready. No request may be lost.
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

    @Test
    void endsStreamsAtOnceAndNeverLetsOthersWaitForThem() throws Exception {
        var gateway = start();
        var address = "http://localhost:" + gateway.getEnvironment().getRequiredProperty("local.server.port");
        var before = GatewaySurroundings.TEST_SERVICES.trust(URI.create(address + "/internal/jwks"));
        try (var client = HttpClient.newHttpClient()) {
            var streams = new ArrayList<HttpResponse<InputStream>>();
            for (int i = 0; i < CALLERS; i++) {
                streams.add(client.send(
                        asked(address + "/a/nordmetall/api/monitoring/live"), BodyHandlers.ofInputStream()));
            }
            // Though there are fewer connections to the service than streams.
            var cycles = client.send(asked(address + "/a/nordmetall/api/monitoring/cycles"), BodyHandlers.ofString());
            assertThat(cycles.statusCode()).isEqualTo(200);

            var stopping = CompletableFuture.runAsync(gateway::close, Thread::startVirtualThread);
            for (var stream : streams) {
                assertThat(stream.statusCode()).isEqualTo(200);
                stream.body().transferTo(OutputStream.nullOutputStream());
            }
            stopping.get(20, TimeUnit.SECONDS);
        } finally {
            gateway.close();
            GatewaySurroundings.TEST_SERVICES.trust(before);
        }
    }

    private static HttpRequest asked(String address) {
        var token = "sp_" + UUID.randomUUID().toString().replace("-", "");
        GatewaySurroundings.TEST_SERVICES.know(
                SignInSteps.hash(token),
                Fixtures.token("2126-01-01T00:00:00Z", Fixtures.membership("nordmetall", "active", "helpdesk-agent")));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(new GatewaySurroundings())
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spindle.session.public-url=http://localhost:8080",
                        "--spindle.upstream.connections-per-service=4",
                        "--spindle.drain=5s");
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
