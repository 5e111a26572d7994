package eu.spindle.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Records the started processes, so that those that outlived a killed launcher can be ended. A process is identified by
 * its id and its start time, because ids are reused.
 */
public final class OrphanedProcesses {

    private static final String SUFFIX = ".pid";

    private final Path folder;

    public OrphanedProcesses(Path folder) {
        this.folder = folder;
    }

    void remember(String part, ProcessHandle process) throws IOException {
        Files.writeString(folder.resolve(part + SUFFIX), process.pid() + " " + beginning(process) + "\n");
    }

    void forget(String part) {
        try {
            Files.deleteIfExists(folder.resolve(part + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the process of a part, if it is still running. */
    public Optional<ProcessHandle> processOf(String part) {
        Path file = folder.resolve(part + SUFFIX);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] fields = Files.readString(file).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(fields[0]))
                    .filter(process -> fields.length == 2 && beginning(process).equals(fields[1]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Ends every recorded process that is still running. Call only while holding the lock of the home. */
    public void end(Progress progress) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                String part = name.substring(0, name.length() - SUFFIX.length());
                processOf(part).ifPresent(process -> {
                    progress.say(
                            part, "left over from an interrupted run (process " + process.pid() + "): stopping it");
                    end(process);
                });
                forget(part);
            }
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String beginning(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("-");
    }
}
