package eu.spindle.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A training run after a build: a program is started until it is ready, and stopped again, which writes an
 * ahead-of-time cache of loaded and linked classes that halves the time of later starts. The cache is valid only for
 * the Java that wrote it.
 *
 * @param folder of the cache
 */
public record CacheTraining(Path folder) {

    private static final String QUIET = "-Xlog:aot*=error";

    /** Whether the cache exists. */
    public boolean done() {
        return Files.exists(cache());
    }

    /** Returns the options of a start that use the cache, if there is one. */
    public List<String> options() {
        return done() ? List.of("-XX:AOTCache=" + cache(), QUIET) : List.of();
    }

    /** Returns the same command as a training run. */
    Command of(Command start) {
        List<String> words = new ArrayList<>(start.words());
        words.addAll(1, List.of("-XX:AOTCacheOutput=" + unfinished(), QUIET));
        return new Command(words, start.environment(), start.directory());
    }

    /** Keeps the written cache, which is complete only when Java has ended. */
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
