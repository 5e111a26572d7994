package eu.spindle.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.spindle.platform.tenancy.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does. */
abstract class ObjectStoreContract {

    private final UUID association = UUID.randomUUID();

    @TempDir
    Path folder;

    /** The store of a service; all share one server. */
    abstract ObjectStore store(String service);

    final ObjectStore store() {
        return store("a-service");
    }

    @Test
    void returnsWhatWasStored() throws Exception {
        byte[] content = "Größe: 12 m²".getBytes(StandardCharsets.UTF_8);

        var hash = of(association, () -> store().put(file(content)));

        assertThat(hash).isEqualTo("5c593d0809b883d5ed2e0b8309c378ec143630a76cc7d37b887a52767341aa08");
        assertThat(read(association, hash)).isEqualTo(content);
    }

    @Test
    void storesTheSameContentOnce() throws Exception {
        var first = of(association, () -> store().put(file("same".getBytes(StandardCharsets.UTF_8))));
        var second = of(association, () -> store().put(file("same".getBytes(StandardCharsets.UTF_8))));

        assertThat(first)
                .isEqualTo(second)
                .isEqualTo("0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5");
        assertThat(read(association, first)).asString().isEqualTo("same");
    }

    @Test
    void storesAnEmptyFile() throws Exception {
        var hash = of(association, () -> store().put(file(new byte[0])));

        assertThat(read(association, hash)).isEmpty();
    }

    @Test
    void storesALargeFile() throws Exception {
        var content = new byte[20 << 20];
        new Random(1).nextBytes(content);

        var hash = of(association, () -> store().put(file(content)));

        assertThat(read(association, hash)).isEqualTo(content);
    }

    @Test
    void doesNotFindWhatIsAnothers() throws Exception {
        var hash = of(association, () -> store().put(file("ours".getBytes(StandardCharsets.UTF_8))));

        assertThatIllegalStateException().isThrownBy(() -> read(UUID.randomUUID(), hash));
    }

    @Test
    void doesNotFindWhatIsAnotherServices() throws Exception {
        var hash = of(association, () -> store("a-service").put(file("ours".getBytes(StandardCharsets.UTF_8))));

        assertThatIllegalStateException()
                .isThrownBy(() -> of(association, () -> store("another-service").get(hash)));
    }

    @Test
    void doesNotFindWhatWasNeverStored() {
        assertThatIllegalStateException().isThrownBy(() -> read(association, "0".repeat(64)));
    }

    @Test
    void acceptsOnlyHashesAsNames() {
        for (var hash : List.of("", "../secret", "A".repeat(64), "0".repeat(63), "0".repeat(64) + "/..")) {
            assertThatIllegalArgumentException().isThrownBy(() -> read(association, hash));
        }
    }

    @Test
    void storesTheSameContentFromManyThreadsAtOnce() throws Exception {
        byte[] content = "at once".getBytes(StandardCharsets.UTF_8);
        var hashes = new HashSet<String>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> put = () -> of(association, () -> store().put(file(content)));
            for (var stored : threads.invokeAll(Collections.nCopies(8, put))) {
                hashes.add(stored.get());
            }
        }

        assertThat(hashes).hasSize(1);
        assertThat(read(association, hashes.iterator().next())).isEqualTo(content);
    }

    private byte[] read(UUID association, String hash) throws Exception {
        return of(association, () -> store().get(hash).getContentAsByteArray());
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "content", null), content);
    }

    private static <T> T of(UUID association, Callable<T> work) throws Exception {
        return Scope.of("machine-tools", association).call(work::call);
    }
}
