package eu.spindle.bench.outbox;

import eu.spindle.bench.Database;
import eu.spindle.local.LocalSystem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Writes events about firms to the outbox of commitments-service, one per transaction. */
final class OutboxWriter {

    static final int THINGS = 200;
    private static final int WRITERS = 8;

    private final LocalSystem system;
    private final Map<UUID, Long> written = new ConcurrentHashMap<>();
    private final UUID association = UUID.randomUUID();

    OutboxWriter(LocalSystem system) {
        this.system = system;
    }

    /** Returns when each event was committed, by its id. */
    Map<UUID, Long> written() {
        return written;
    }

    /** Writes at maximum rate, each writer with its own firms. */
    void flood(int facts) throws InterruptedException {
        together(writer -> write(writer, facts / WRITERS, 0));
    }

    void pace(int perSecond, Duration duration) throws InterruptedException {
        int each = (int) (perSecond * duration.toMillis() / 1000 / WRITERS);
        together(writer -> write(writer, each, 1_000_000_000L * WRITERS / perSecond));
    }

    private void together(Writing writing) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> working = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                working.add(threads.submit(() -> {
                    writing.run(number);
                    return null;
                }));
            }
            for (Future<?> work : working) {
                work.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void write(int writer, int count, long pause) throws SQLException {
        try (Connection connection = Database.app(system, "commitments");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox (id, topic, type, association_id, programme, aggregate_id, at, body)
                        values (?, 'spindle.enterprises', 'enterprise.changed', ?, 'bench', ?, now(), ?)""")) {
            long start = System.nanoTime() + pause * writer / WRITERS;
            for (int i = 0; i < count; i++) {
                while (pause > 0 && System.nanoTime() < start + i * pause) {
                    LockSupport.parkNanos(start + i * pause - System.nanoTime());
                }
                UUID id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setObject(2, association);
                insert.setObject(3, thing(writer, i));
                insert.setString(4, """
                        {"name":"%08d","sizeClass":"small","country":"DE","status":"active"}""".formatted(i));
                insert.executeUpdate();
                written.put(id, System.nanoTime());
            }
        }
    }

    private UUID thing(int writer, int fact) {
        int things = THINGS / WRITERS;
        return new UUID(association.getMostSignificantBits(), 1L << 63 | writer * things + fact % things);
    }

    /** The work of one writer. */
    private interface Writing {
        void run(int writer) throws SQLException;
    }
}
