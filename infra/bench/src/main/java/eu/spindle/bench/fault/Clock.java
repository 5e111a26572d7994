package eu.spindle.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The clock of an instance, which can jump; uses libfaketime, if it is installed. */
final class Clock {

    private static final List<String> LIBRARIES = List.of(
            Objects.requireNonNullElse(System.getenv("FAKETIME_LIB"), ""),
            "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib64/faketime/libfaketimeMT.so.1");

    private final Path offset;

    Clock(Path folder) throws IOException {
        this.offset = folder.resolve("clock-offset");
        Files.createDirectories(folder);
        jump("+0");
    }

    static Optional<Path> library() {
        return LIBRARIES.stream()
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
    }

    /** Returns the environment variables of the instance; none without the library. */
    Map<String, String> settings() {
        return library()
                .map(library -> Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        offset.toString(),
                        "FAKETIME_CACHE_DURATION",
                        "1",
                        // Only the wall clock jumps; durations are measured by the monotonic clock.
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1"))
                .orElse(Map.of());
    }

    /** Sets the offset of the clock, e.g. {@code +1h}. */
    void jump(String by) throws IOException {
        Path next = offset.resolveSibling(offset.getFileName() + ".next");
        Files.writeString(next, by + "\n");
        Files.move(
                next,
                offset,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
