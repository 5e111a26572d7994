package eu.spindle.local;

import eu.spindle.local.process.Part;
import eu.spindle.local.process.StartFailedException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Starts parts in parallel, each as soon as those it depends on are ready; the first failure ends the start. */
final class StartOrder implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    void start(Map<PartName, Part> parts) {
        Map<PartName, CompletableFuture<Void>> started = new EnumMap<>(PartName.class);
        CompletableFuture<Void> failed = new CompletableFuture<>();
        parts.forEach((name, part) -> {
            CompletableFuture<?>[] needed = name.needs().stream()
                    .filter(started::containsKey)
                    .map(started::get)
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture<Void> start = CompletableFuture.allOf(needed).thenRunAsync(() -> start(part), threads);
            start.exceptionally(failure -> {
                failed.completeExceptionally(failure);
                return null;
            });
            started.put(name, start);
        });
        CompletableFuture<Void> all = CompletableFuture.allOf(started.values().toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailedException cause ? cause : e;
        }
    }

    private static void start(Part part) {
        try {
            part.start();
        } catch (InterruptedException e) {
            throw new StartFailedException("The start of " + part.name() + " was interrupted", e);
        }
    }

    /** Interrupts the parts that are still starting. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
