package eu.spindle.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sends files to a service one by one and observes their effects. */
public final class HostileFileRunner {

    /** A file takes less than two seconds on an idle machine; this allows for a busy one. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final long MOST_HEAP = 64L << 20;
    private static final int FEWEST = 60;

    private final ServiceProcess service;

    public HostileFileRunner(ServiceProcess service) {
        this.service = service;
    }

    /**
     * Sends all files.
     *
     * @param sending sends a file to the operation of its kind
     * @param accepted whether a successful response means that something was accepted
     * @throws AssertionError when a file is accepted, kills or blocks the service, is answered with a server error,
     *     or leaves data in the heap
     */
    public void feed(
            List<HostileFile> files, Function<HostileFile, Api.Answer> sending, Predicate<Api.Answer> accepted) {
        assertThat(files).hasSizeGreaterThanOrEqualTo(FEWEST);
        // The first request initialises classes, which is not the file's cost.
        sending.apply(files.getFirst());
        var before = service.heapInUse();
        var wrong = new ArrayList<String>();
        var longest = Duration.ZERO;
        var slowest = "";
        for (var file : files) {
            var began = System.nanoTime();
            var answer = sending.apply(file);
            var took = Duration.ofNanos(System.nanoTime() - began);
            if (took.compareTo(longest) > 0) {
                longest = took;
                slowest = file.toString();
            }
            var refused = answer.status() >= 400 && answer.status() < 500;
            if (!refused && (answer.status() >= 500 || accepted.test(answer))) {
                wrong.add(file + ": " + answer.status() + " "
                        + answer.text().lines().findFirst().orElse(""));
            }
        }
        var grown = service.heapInUse() - before;
        System.out.printf(
                "%d hostile files, slowest %d ms (%s), heap %+d KB%n",
                files.size(), longest.toMillis(), slowest, grown / 1024);
        assertThat(wrong).isEmpty();
        assertThat(service.isAlive()).isTrue();
        assertThat(longest).as(slowest).isLessThan(LONGEST);
        assertThat(grown).isLessThan(MOST_HEAP);
    }
}
