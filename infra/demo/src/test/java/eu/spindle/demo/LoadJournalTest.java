package eu.spindle.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadJournalTest {

    @TempDir
    private Path folder;

    @Test
    void resumesAfterAnInterruption() {
        new LoadJournal(folder.resolve("journal")).note("alpenland/cycle-2023", "id-1");

        LoadJournal next = new LoadJournal(folder.resolve("journal"));

        assertThat(next.resumed()).isTrue();
        assertThat(next.required("alpenland/cycle-2023")).isEqualTo("id-1");
    }

    @Test
    void ignoresATruncatedLine() throws IOException {
        Path file = folder.resolve("journal");
        Files.writeString(file, "whole\tid-1\t.\ncut\tid-2");

        LoadJournal journal = new LoadJournal(file);

        assertThat(journal.find("whole")).contains("id-1");
        assertThat(journal.find("cut")).isEmpty();
    }

    @Test
    void namesTheMissingEntry() {
        LoadJournal journal = new LoadJournal(folder.resolve("journal"));

        assertThat(journal.resumed()).isFalse();
        assertThatThrownBy(() -> journal.required("costa/cycle-2024")).hasMessageContaining("costa/cycle-2024");
    }
}
