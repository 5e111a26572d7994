package eu.spindle.objects;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A server that speaks S3, as a process. */
final class S3Server implements AutoCloseable {

    private final Process process;
    private final URI endpoint;

    S3Server(Path folder) throws IOException {
        var port = freePort();
        this.endpoint = URI.create("http://127.0.0.1:" + port);
        Files.createDirectories(folder.resolve("data"));
        var settings =
                Files.writeString(folder.resolve("s3.properties"), """
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=test-identity
                s3proxy.credential=test-credential
                s3proxy.endpoint=%s
                s3proxy.ignore-unknown-headers=true
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(endpoint, folder.resolve("data")));
        this.process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "s3-server.jar").toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answers(port));
    }

    URI endpoint() {
        return endpoint;
    }

    private boolean answers(int port) {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server has ended");
        }
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
