package eu.spindle.demo;

import eu.spindle.demo.call.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What has been done and what came of it, so that an interrupted load goes on where it was. */
final class LoadJournal {

    private final Path file;
    private final Map<String, String> done = new ConcurrentHashMap<>();
    private final boolean resumed;

    LoadJournal(Path file) {
        this.file = file;
        this.resumed = Files.exists(file);
        try {
            if (resumed) {
                Files.readAllLines(file).forEach(this::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that was cut off while being written is ignored. */
    private void read(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 3) {
            done.put(parts[0], parts[1]);
        }
    }

    /** Whether an earlier load had begun, so that things may be there that it had no time to note. */
    boolean resumed() {
        return resumed;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(done.get(key));
    }

    String required(String key) {
        return find(key).orElseThrow(() -> new RefusedException(key + " has not been done", 424));
    }

    synchronized void note(String key, String value) {
        done.put(key, value);
        try {
            Files.writeString(file, key + "\t" + value + "\t.\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
