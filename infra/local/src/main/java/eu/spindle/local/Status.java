package eu.spindle.local;

import eu.spindle.local.home.HomeLock;
import eu.spindle.local.process.OrphanedProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows which parts are running, their addresses, and their memory. */
final class Status {

    private static final int DOWN = 3;

    private Status() {}

    /** Prints it; returns the exit code. */
    static int print(Options options) throws IOException {
        Files.createDirectories(options.home().run());
        Optional<HomeLock> free = HomeLock.take(options.home());
        if (free.isPresent()) {
            free.get().close();
            System.out.println("Spindle is not running in " + options.home().directory());
            return DOWN;
        }
        boolean ready = Files.exists(options.home().run().resolve("ready"));
        System.out.println(
                "Spindle is " + (ready ? "ready: " + options.addresses().gateway() : "starting"));
        OrphanedProcesses processes = new OrphanedProcesses(options.home().run());
        long total = HomeLock.holder(options.home())
                .flatMap(ProcessHandle::of)
                .map(launcher -> line("launcher", launcher))
                .orElse(0L);
        for (PartName part : PartName.values()) {
            Optional<ProcessHandle> process = processes.processOf(part.text());
            if (process.isPresent()) {
                total += line(part.text(), process.get());
            }
        }
        System.out.printf("%-14s %25d MB%n", "total", total / 1024);
        return 0;
    }

    private static long line(String name, ProcessHandle process) {
        long memory = Stream.concat(Stream.of(process), children(name, process))
                .mapToLong(Status::kilobytes)
                .sum();
        System.out.printf("%-14s process %-8d %8d MB%n", name, process.pid(), memory / 1024);
        return memory;
    }

    /** Only PostgreSQL has child processes of its own; those of the launcher are the other parts. */
    private static Stream<ProcessHandle> children(String name, ProcessHandle process) {
        return name.equals(PartName.POSTGRES.text()) ? process.descendants() : Stream.empty();
    }

    /** Proportional set size where the kernel has it, because PostgreSQL's processes share much of their memory. */
    private static long kilobytes(ProcessHandle process) {
        Path proportional = Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(proportional)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
