package eu.spindle.local.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prevents a second system with the same home directory; the operating system releases the lock when its process ends.
 */
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; empty when another process holds it. */
    public static Optional<HomeLock> take(Home home) throws IOException {
        FileChannel channel = FileChannel.open(file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        String pid = ProcessHandle.current().pid() + "\n";
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
        return Optional.of(new HomeLock(channel));
    }

    /** Returns the process that took the lock last; it may have ended. */
    public static Optional<Long> holder(Home home) throws IOException {
        if (!Files.exists(file(home))) {
            return Optional.empty();
        }
        String pid = Files.readString(file(home)).strip();
        return pid.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(pid));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("lock");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
