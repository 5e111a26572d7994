package eu.spindle.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end; a failure contains the last lines of its output. */
public final class OneShotProcess {

    private OneShotProcess() {}

    /** Waits for the end of the command, which is killed by an interruption. */
    public static void run(String what, Command command, Path log, Duration limit)
            throws IOException, InterruptedException {
        LogFile file = new LogFile(log);
        file.makeRoom();
        long since = file.size();
        Process process = command.start(log);
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new StartFailedException(
                        "%s took longer than %s\n%s".formatted(what, limit, file.tail(since, 20)));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new StartFailedException("%s failed with code %d\n%s (more in %s)"
                    .formatted(what, process.exitValue(), file.tail(since, 20), log));
        }
    }
}
