package eu.spindle.bench.outbox;

import eu.spindle.bench.Database;
import eu.spindle.bench.load.Latencies;
import eu.spindle.local.LocalSystem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Watches the events that monitoring-service has processed, by its inbox, which is written in the transaction of the
 * effect. It polls every few milliseconds, which is part of the measured delays.
 */
final class InboxWatcher implements AutoCloseable {

    private static final long GLANCE_MILLIS = 5;

    private final Connection connection;
    private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
    private final Thread watching;
    private volatile boolean open = true;

    InboxWatcher(LocalSystem system) throws SQLException {
        this.connection = Database.app(system, "monitoring");
        this.watching = Thread.ofPlatform().name("effects").start(this::watch);
    }

    private void watch() {
        // A row has the time at which its transaction began: look back over the transactions that were open meanwhile.
        try (PreparedStatement look = connection.prepareStatement("""
                select event_id from inbox where consumer = 'members' and taken_at > now() - interval '3 seconds'""")) {
            while (open) {
                try (ResultSet rows = look.executeQuery()) {
                    long now = System.nanoTime();
                    while (rows.next()) {
                        seen.putIfAbsent(rows.getObject(1, UUID.class), now);
                    }
                }
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (SQLException e) {
            if (open) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until each event was processed, and returns the delays. */
    Latencies await(Map<UUID, Long> written, Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (!seen.keySet().containsAll(written.keySet())) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("%d of %d events had no effect within %s"
                        .formatted(
                                written.keySet().stream()
                                        .filter(id -> !seen.containsKey(id))
                                        .count(),
                                written.size(),
                                limit));
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        return new Latencies(
                written.entrySet().stream()
                        .mapToLong(fact -> seen.getOrDefault(fact.getKey(), 0L) - fact.getValue())
                        .toArray(),
                0);
    }

    @Override
    public void close() throws SQLException {
        open = false;
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
