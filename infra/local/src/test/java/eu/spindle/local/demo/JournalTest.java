package eu.spindle.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path folder;

    @Test
    void remembersOverAnInterruption() {
        new Journal(folder.resolve("journal")).note("alpenland/cycle-2023", "id-1");

        Journal next = new Journal(folder.resolve("journal"));

        assertThat(next.resumed()).isTrue();
        assertThat(next.required("alpenland/cycle-2023")).isEqualTo("id-1");
    }

    @Test
    void passesOverALineThatWasCutOff() throws IOException {
        Path file = folder.resolve("journal");
        Files.writeString(file, "whole\tid-1\t.\ncut\tid-2");

        Journal journal = new Journal(file);

        assertThat(journal.find("whole")).contains("id-1");
        assertThat(journal.find("cut")).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        Journal journal = new Journal(folder.resolve("journal"));

        assertThat(journal.resumed()).isFalse();
        assertThatThrownBy(() -> journal.required("costa/cycle-2024")).hasMessageContaining("costa/cycle-2024");
    }
}
