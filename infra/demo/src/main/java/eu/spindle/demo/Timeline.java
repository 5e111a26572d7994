package eu.spindle.demo;

import eu.spindle.demo.call.RefusedException;
import eu.spindle.demo.call.ServiceClocks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Plays steps in order of time, those of one instant side by side, with the services' clocks set to it. */
final class Timeline {

    private static final long TELLS_EVERY_NANOS = 4_000_000_000L;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", java.util.Locale.ENGLISH);

    private final ServiceClocks clocks;
    private final LoadJournal journal;
    private final Consumer<String> progress;
    private final List<String> refused = new ArrayList<>();
    private long told = System.nanoTime();

    Timeline(ServiceClocks clocks, LoadJournal journal, Consumer<String> progress) {
        this.clocks = clocks;
        this.journal = journal;
        this.progress = progress;
    }

    /** Steps that were refused; what depends on them is missing, all else is there. */
    List<String> refused() {
        return refused;
    }

    void play(Collection<DemoStep> steps) throws InterruptedException {
        TreeMap<Instant, List<DemoStep>> byTime =
                steps.stream().collect(Collectors.groupingBy(DemoStep::at, TreeMap::new, Collectors.toList()));
        AtomicInteger played = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(Parallel.AT_ONCE)) {
            try {
                for (var moment : byTime.entrySet()) {
                    play(moment.getKey(), moment.getValue(), threads);
                    tell(moment.getKey(), played.addAndGet(moment.getValue().size()), steps.size());
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private void play(Instant at, List<DemoStep> steps, ExecutorService threads) throws InterruptedException {
        List<DemoStep> left = steps.stream()
                .filter(step -> journal.find(step.key()).isEmpty())
                .toList();
        if (left.isEmpty()) {
            return;
        }
        clocks.set(at);
        List<Future<?>> running = new ArrayList<>();
        for (DemoStep step : left) {
            running.add(threads.submit(() -> {
                journal.note(step.key(), step.work().run());
                return null;
            }));
        }
        for (int i = 0; i < running.size(); i++) {
            await(left.get(i), running.get(i));
        }
    }

    private void await(DemoStep step, Future<?> running) throws InterruptedException {
        try {
            running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException failure && failure.status() != 0) {
                refused.add(step.at() + " " + step.key() + ": " + e.getCause().getMessage());
            } else {
                throw new IllegalStateException(step.key() + ": " + e.getCause(), e.getCause());
            }
        }
    }

    private void tell(Instant at, int played, int all) {
        if (System.nanoTime() - told > TELLS_EVERY_NANOS) {
            told = System.nanoTime();
            progress.accept("%s: %d of %d steps".formatted(MONTH.format(at.atOffset(ZoneOffset.UTC)), played, all));
        }
    }
}
