package eu.spindle.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program as a process: started, monitored, restarted when it ends, stopped. */
public final class ProcessPart implements Part {

    private static final Duration GRACE = Duration.ofSeconds(40);
    /** The grace period of a process that is not ready yet, which has nothing to finish. */
    private static final Duration GRACE_OF_A_START = Duration.ofSeconds(3);
    /** Java writes its cache when it ends, which takes time. */
    private static final Duration REHEARSAL = Duration.ofMinutes(4);

    private static final long GLANCE_MILLIS = 150;

    private final Program program;
    private final LogFile log;
    private final OrphanedProcesses leftovers;
    private final Progress progress;
    private final BackOff backOff = new BackOff();

    private volatile State state = State.DOWN;
    private volatile boolean wanted;
    private volatile @Nullable Process process;

    public ProcessPart(Program program, Path log, OrphanedProcesses leftovers, Progress progress) {
        this.program = program;
        this.log = new LogFile(log);
        this.leftovers = leftovers;
        this.progress = progress;
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public String where() {
        return program.where();
    }

    @Override
    public OptionalLong pid() {
        Process current = process;
        return current != null && current.isAlive() ? OptionalLong.of(current.pid()) : OptionalLong.empty();
    }

    @Override
    public void start() throws InterruptedException {
        wanted = true;
        state = State.STARTING;
        try {
            log.makeRoom();
            program.prepare(progress);
            rehearse();
            Instant begun = Instant.now();
            launch(program.command());
            program.complete(progress);
            state = State.READY;
            progress.say(name(), "ready after %.1f s, %s".formatted(seconds(begun), where()));
        } catch (IOException e) {
            state = State.BROKEN;
            throw new StartFailedException(name() + ": " + e.getMessage(), e);
        } catch (StartFailedException e) {
            state = State.BROKEN;
            throw e;
        }
    }

    private void rehearse() throws IOException, InterruptedException {
        Optional<CacheTraining> due = program.rehearsal().filter(rehearsal -> !rehearsal.done());
        if (due.isEmpty()) {
            return;
        }
        progress.say(name(), "preparing a faster start, once after a build");
        try {
            Process trained = launch(due.get().of(program.command()));
            signal(trained);
            await(trained, REHEARSAL);
            due.get().keep();
        } catch (StartFailedException | IOException e) {
            if (!wanted) {
                throw new StartFailedException(name() + " is not wanted any more", e);
            }
            // Without a cache it starts too, only slower: a real problem appears at that start.
            progress.say(name(), "could not prepare a faster start, starting normally: " + firstLine(e));
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private Process launch(Command command) throws IOException, InterruptedException {
        long since = log.size();
        Process started = command.start(log.path());
        process = started;
        leftovers.remember(name(), started.toHandle());
        started.onExit().thenAcceptAsync(ended -> noticeEnd(ended, since));
        Instant limit = Instant.now().plus(program.patience());
        while (!program.isReady()) {
            if (!started.isAlive()) {
                throw new StartFailedException("%s ended with code %d before it was ready. Its last lines:\n%s"
                        .formatted(name(), started.exitValue(), log.tail(since, 25)));
            }
            if (Instant.now().isAfter(limit)) {
                throw new StartFailedException("%s was not ready after %d s. Its last lines:\n%s"
                        .formatted(name(), program.patience().toSeconds(), log.tail(since, 25)));
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        return started;
    }

    private void noticeEnd(Process ended, long since) {
        if (!wanted || ended != process || state != State.READY) {
            return;
        }
        state = State.BROKEN;
        Duration pause = backOff.next();
        progress.say(
                name(),
                "stopped with exit code %d; restarting in %d s. Last lines of its log:\n%s"
                        .formatted(ended.exitValue(), pause.toSeconds(), log.tail(since, 12)));
        Thread.ofVirtual().start(() -> revive(pause));
    }

    private void revive(Duration firstPause) {
        Duration pause = firstPause;
        while (wanted) {
            try {
                Thread.sleep(pause);
                if (wanted) {
                    start();
                }
                return;
            } catch (StartFailedException e) {
                pause = backOff.next();
                progress.say(name(), e.getMessage() + "\n    trying again in " + pause.toSeconds() + " s");
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        wanted = false;
        Process current = process;
        if (current != null && current.isAlive()) {
            Duration grace = state == State.STARTING ? GRACE_OF_A_START : GRACE;
            signal(current);
            await(current, grace);
        }
        down();
    }

    @Override
    public void kill() {
        wanted = false;
        Process current = process;
        if (current != null) {
            end(current);
        }
        down();
    }

    /** Ends it and what it has started: a database whose last processes still live cannot be started again. */
    private static void end(Process current) {
        List<ProcessHandle> started = current.descendants().toList();
        current.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        current.onExit().join();
        CompletableFuture.allOf(started.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                // Where nobody collects the dead, they seem to live on.
                .completeOnTimeout(null, GRACE_OF_A_START.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private void down() {
        leftovers.forget(name());
        state = State.DOWN;
    }

    private void signal(Process current) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + program.stopSignal() + " " + current.pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            current.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Process current, Duration grace) {
        try {
            if (current.waitFor(grace.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
            progress.say(name(), "did not stop within " + grace.toSeconds() + " s: stopping it by force");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(current);
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
