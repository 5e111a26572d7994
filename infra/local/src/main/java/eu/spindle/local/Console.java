package eu.spindle.local;

import eu.spindle.local.process.Progress;
import java.time.Duration;
import java.time.Instant;

/** Prints each line of progress with the seconds since the start. */
final class Console implements Progress {

    private final Instant begun;

    Console() {
        this(Instant.now());
    }

    Console(Instant begun) {
        this.begun = begun;
    }

    double seconds() {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }

    @Override
    public void say(String part, String line) {
        System.out.printf("%6.1f s  %-12s %s%n", seconds(), part, line);
    }
}
