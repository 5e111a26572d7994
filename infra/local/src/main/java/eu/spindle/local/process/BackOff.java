package eu.spindle.local.process;

import java.time.Duration;
import java.time.Instant;

/** The growing delay between restarts of a part that ends repeatedly; reset after a while without an end. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(60);
    private static final Duration PEACE = Duration.ofMinutes(3);

    private Duration pause = FIRST;
    private Instant last = Instant.MIN;

    synchronized Duration next() {
        Instant now = Instant.now();
        if (now.minus(PEACE).isAfter(last)) {
            pause = FIRST;
        }
        last = now;
        Duration answer = pause;
        pause = pause.multipliedBy(2).compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause.multipliedBy(2);
        return answer;
    }
}
