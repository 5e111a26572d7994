package eu.spindle.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void create() throws Exception {
        home = new Home(folder, folder.resolve(".spindle"));
        home.create();
    }

    @Test
    void locksTheHomeForOneSystem() throws Exception {
        try (HomeLock first = HomeLock.take(home).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(HomeLock.take(home)).isEmpty();
            assertThat(HomeLock.holder(home)).hasValue(ProcessHandle.current().pid());
        }
        HomeLock.take(home).orElseThrow().close();
    }

    @Test
    void storesASecretThatOnlyItsOwnerReads() throws Exception {
        String drawn = new Secrets(home.secrets()).get("service");
        assertThat(new Secrets(home.secrets()).get("service")).isEqualTo(drawn).hasSize(43);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.secrets().resolve("service"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rwx------");
    }

    @Test
    void givesServicesOnlyTheHashOfTheToken() {
        Secrets secrets = new Secrets(home.secrets());
        assertThat(secrets.token()).startsWith("sp_");
        assertThat(secrets.tokenHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void givesEachOffsetAFolderOfItsOwn() {
        assertThat(Home.of(folder, 0).directory()).isEqualTo(folder.resolve(".spindle"));
        assertThat(Home.of(folder, 100).directory()).isEqualTo(folder.resolve(".spindle/offset-100"));
    }
}
