package eu.spindle.objects;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.tenancy.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract with a directory. */
class DirectoryObjectStoreTest extends ObjectStoreContract {

    @Override
    ObjectStore store(String service) {
        return new DirectoryObjectStore(folder.resolve("objects"), service);
    }

    @Test
    void leavesNoTemporaryFiles() throws IOException {
        var content = Files.writeString(folder.resolve("content"), "a");

        Scope.of("machine-tools", UUID.randomUUID()).run(() -> store().put(content));

        try (var files = Files.walk(folder.resolve("objects"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }
}
