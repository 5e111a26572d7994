package eu.spindle.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import eu.spindle.platform.tenancy.Scope;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** The contract with a bucket. */
class S3ObjectStoreTest extends ObjectStoreContract {

    private static final String BUCKET = "evidence";

    @TempDir
    static Path serverFolder;

    private static S3Server server;
    private static S3Client client;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("aws.accessKeyId", "test-identity");
        System.setProperty("aws.secretAccessKey", "test-credential");
        server = new S3Server(serverFolder);
        client = ObjectAutoConfiguration.client(settings(server.endpoint()));
        client.createBucket(request -> request.bucket(BUCKET));
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Override
    ObjectStore store(String service) {
        return new S3ObjectStore(client, BUCKET, service);
    }

    @Test
    void isReachableOnlyWithItsBucket() {
        assertThat(new S3ObjectStore(client, BUCKET, "a-service").isReachable()).isTrue();
        assertThat(new S3ObjectStore(client, "another", "a-service").isReachable())
                .isFalse();
    }

    @Test
    void reportsAnUnreachableStore() throws IOException {
        var content = Files.writeString(folder.resolve("content"), "a");
        try (var unreachable = ObjectAutoConfiguration.client(settings(URI.create("http://127.0.0.1:1")))) {
            var store = new S3ObjectStore(unreachable, BUCKET, "a-service");

            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(
                            () -> Scope.of("machine-tools", UUID.randomUUID()).call(() -> store.put(content)))
                    .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
            assertThat(store.isReachable()).isFalse();
        }
    }

    private static ObjectSettings.S3 settings(URI endpoint) {
        return new ObjectSettings.S3(BUCKET, "us-east-1", endpoint, true, Duration.ofSeconds(20));
    }
}
