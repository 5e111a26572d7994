package eu.spindle.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests at a constant rate. A response time is measured from the moment at which the request was due, so that
 * a pause of the server counts for all requests that had to wait, not only for the one in progress.
 */
public final class ConstantRate {

    private static final int CONNECTIONS = 16;

    private final Target target;
    private final int perSecond;

    public ConstantRate(Target target, int perSecond) {
        this.target = target;
        this.perSecond = perSecond;
    }

    public Latencies run(Duration duration) throws InterruptedException {
        long total = perSecond * duration.toMillis() / 1000;
        long start = System.nanoTime() + 50_000_000;
        AtomicLong next = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        long[] nanos = new long[Math.toIntExact(total)];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(Thread.ofPlatform().start(() -> ask(next, start, nanos, failed)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return new Latencies(nanos, failed.get());
    }

    private void ask(AtomicLong next, long start, long[] nanos, AtomicLong failed) {
        Connection connection = null;
        try {
            for (long i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                long due = start + i * 1_000_000_000L / perSecond;
                waitUntil(due);
                try {
                    connection = connection == null ? new Connection(target) : connection;
                    if (!connection.ask()) {
                        failed.incrementAndGet();
                    }
                    if (!connection.usable()) {
                        close(connection);
                        connection = null;
                    }
                } catch (IOException e) {
                    failed.incrementAndGet();
                    close(connection);
                    connection = null;
                }
                nanos[(int) i] = System.nanoTime() - due;
            }
        } finally {
            close(connection);
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            // The connection was broken.
        }
    }
}
