package eu.spindle.test.hostile;

import static org.awaitility.Awaitility.await;

import eu.spindle.test.Api;
import eu.spindle.test.TestDatabase;
import eu.spindle.test.TestGateway;
import eu.spindle.test.TestKafka;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service in a process of its own, with the heap and the flags of the launcher. */
public final class ServiceProcess implements AutoCloseable {

    /** As in the launcher's {@code ServiceProgram}; the images of the chart give more. */
    private static final List<String> FLAGS = List.of(
            "-Xms160m",
            "-Xmx288m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Djava.awt.headless=true");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final int management;
    private final String service;

    private ServiceProcess(Process process, int port, int management, String service) {
        this.process = process;
        this.port = port;
        this.management = management;
        this.service = service;
    }

    /** Starts a service on an existing database, and waits until it is ready. */
    public static ServiceProcess start(Class<?> application, String service, TestDatabase database) {
        try {
            var port = freePort();
            var management = freePort();
            var command = new java.util.ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(FLAGS);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), application.getName()));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(log(service));
            var variables = builder.environment();
            variables.put("SPINDLE_LIMITS_TIMES", "1000");
            variables.put("SERVER_PORT", String.valueOf(port));
            variables.put("MANAGEMENT_SERVER_PORT", String.valueOf(management));
            variables.put("SPRING_DATASOURCE_URL", database.url());
            variables.put("SPRING_DATASOURCE_USERNAME", database.app());
            variables.put("SPRING_DATASOURCE_PASSWORD", TestDatabase.PASSWORD);
            // The database is migrated; in production, too, a service does not migrate it.
            variables.put("SPRING_LIQUIBASE_ENABLED", "false");
            variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", TestKafka.bootstrap());
            variables.put("SPINDLE_GATEWAY_JWKS", TestGateway.keys().toString());
            variables.put(
                    "SPINDLE_OBJECTS", Files.createTempDirectory("objects").toString());
            var started = new ServiceProcess(builder.start(), port, management, service);
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File log(String service) throws IOException {
        return Files.createDirectories(Path.of("target", "hostile"))
                .resolve(service + ".log")
                .toFile();
    }

    private void awaitReady() {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The service ended, see target/hostile");
                    }
                    try {
                        return get("/actuator/health/readiness").contains("\"UP\"");
                    } catch (IOException notYet) {
                        return false;
                    }
                });
    }

    public Api api() {
        return Api.at(port, service);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the used bytes of the heap after a garbage collection. */
    public long heapInUse() {
        try {
            var collection = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(process.pid()),
                            "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!collection.waitFor(1, TimeUnit.MINUTES) || collection.exitValue() != 0) {
                throw new IllegalStateException("No garbage was collected");
            }
            return get("/actuator/prometheus")
                    .lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String get(String path) throws IOException {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + management + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Stops the process normally, so that it leaves its consumer groups. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
