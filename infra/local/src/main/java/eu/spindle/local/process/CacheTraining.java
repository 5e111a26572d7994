package eu.spindle.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A start that is made once after a build, until the program serves, and stopped again: it leaves an ahead-of-time cache of
 * loaded and linked classes, with which later starts take half of the time. The cache serves only the Java that wrote it.
 *
 * @param folder where the cache is kept, beside what it was made of
 */
public record CacheTraining(Path folder) {

    private static final String QUIET = "-Xlog:aot*=error";

    /** Whether there is nothing left to rehearse. */
    public boolean done() {
        return Files.exists(cache());
    }

    /** What to tell the Java of a start: to use the cache, if there is one. */
    public List<String> options() {
        return done() ? List.of("-XX:AOTCache=" + cache(), QUIET) : List.of();
    }

    /** The same command as a rehearsal. */
    Command of(Command start) {
        List<String> words = new ArrayList<>(start.words());
        words.addAll(1, List.of("-XX:AOTCacheOutput=" + unfinished(), QUIET));
        return new Command(words, start.environment(), start.directory());
    }

    /** Keeps what was written, which Java has finished only when it has ended. */
    void keep() throws IOException {
        Files.move(unfinished(), cache(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path cache() {
        return folder.resolve("java-" + Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "-") + ".aot");
    }

    private Path unfinished() {
        return folder.resolve("rehearsal-" + ProcessHandle.current().pid() + ".aot");
    }
}
