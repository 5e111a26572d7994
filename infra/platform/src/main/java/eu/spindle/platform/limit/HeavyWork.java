package eu.spindle.platform.limit;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs work that takes much memory for a while, such as unpacking a picture or reading a table: at once only as much as
 * fits into a third of the heap, whatever it is and whoever asks for it. More of it waits, and is refused after some time.
 * Not to be called within a transaction, whose connection would wait too.
 */
public final class HeavyWork {

    private static final int SHARE_OF_HEAP = 3;
    private static final int UNIT_BYTES = 1024;

    private final int units;
    private final Semaphore room;
    private final Duration patience;

    /**
     * Creates a guard.
     *
     * @param heapBytes the size of the heap
     * @param patience how long work waits at most
     */
    HeavyWork(long heapBytes, Duration patience) {
        this.units = Math.clamp(heapBytes / SHARE_OF_HEAP / UNIT_BYTES, 1, Integer.MAX_VALUE);
        this.room = new Semaphore(units, true);
        this.patience = patience;
    }

    /**
     * Runs work when there is room for it.
     *
     * @param bytes what it takes at most, by estimate
     * @throws DomainException 503 when there is no room for too long
     */
    public <T, E extends Exception> T run(long bytes, Work<T, E> work) throws E {
        var needed = Math.clamp(bytes / UNIT_BYTES, 1, units);
        await(needed);
        try {
            return work.run();
        } finally {
            room.release(needed);
        }
    }

    private void await(int needed) {
        try {
            if (!room.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw DomainException.of(ErrorKind.UNAVAILABLE, "files-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Work with a result. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /** Runs it. */
        T run() throws E;
    }
}
