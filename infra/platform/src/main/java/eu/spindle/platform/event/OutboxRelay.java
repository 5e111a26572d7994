package eu.spindle.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Sends the outbox to Kafka, in order per aggregate, at least once. One instance of a service relays at a time (an
 * advisory lock); it deletes exactly the acknowledged rows, so nothing is skipped when transactions commit in another
 * order than that of their numbers. An event that is too large for the broker is parked, and later ones of its key
 * behind it, until an operator decides.
 */
class OutboxRelay implements SmartLifecycle {

    /** The consumer name of events that are parked before they are sent. */
    static final String NAME = "outbox";

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final long LOCK = 7_310_001;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(1000);

    private final DataSource database;
    private final EventSender sender;
    private final Runnable onNothingSent;
    private final String source;
    private volatile @Nullable Thread thread;
    private volatile boolean running;

    /** @param onNothingSent called when the broker has accepted no event of a batch, such as when topics are missing */
    OutboxRelay(DataSource database, EventSender sender, Runnable onNothingSent, String source) {
        this.database = database;
        this.sender = sender;
        this.onNothingSent = onNothingSent;
        this.source = source;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::relayWhileRunning);
    }

    @Override
    public void stop() {
        running = false;
        var relaying = thread;
        if (relaying != null) {
            try {
                relaying.join(EventSender.TIMEOUT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void relayWhileRunning() {
        while (running) {
            try (var connection = database.getConnection()) {
                relayAsLeader(connection);
            } catch (SQLException | RuntimeException e) {
                log.warn("Relay interrupted, goes on in a moment: {}", e.toString());
                pause();
            }
        }
    }

    private void relayAsLeader(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("listen outbox");
            try {
                while (running) {
                    if (!isLeader(connection) || relayBatch(connection) == 0) {
                        connection.setAutoCommit(true);
                        connection.unwrap(PGConnection.class).getNotifications((int) POLL_INTERVAL.toMillis());
                    }
                }
            } finally {
                connection.setAutoCommit(true);
                // The connection returns to the pool and must hold no locks and subscriptions.
                statement.execute("select pg_advisory_unlock_all()");
                statement.execute("unlisten *");
            }
        }
    }

    private static boolean isLeader(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var ask = connection.prepareStatement("""
                select exists (select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
                                  and classid = 0 and objid = ?) or pg_try_advisory_lock(?)""")) {
            ask.setLong(1, LOCK);
            ask.setLong(2, LOCK);
            var answer = ask.executeQuery();
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private int relayBatch(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var waiting = waiting(connection);
            var parked = new ParkedEvents(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            var done = parkBehind(parked, waiting);
            var outcome = sender.send(waiting.stream()
                    .filter(event -> !done.contains(event.seq()))
                    .toList());
            done.addAll(outcome.acknowledged());
            done.addAll(parkTooLarge(parked, waiting, outcome.tooLarge()));
            if (!done.isEmpty()) {
                delete(connection, done);
            }
            connection.commit();
            if (done.isEmpty() && !waiting.isEmpty()) {
                onNothingSent.run();
            }
            return done.size();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private static List<OutboxRow> waiting(Connection connection) throws SQLException {
        try (var read = connection.prepareStatement("select * from outbox order by seq limit " + BATCH)) {
            var rows = read.executeQuery();
            var waiting = new ArrayList<OutboxRow>();
            while (rows.next()) {
                waiting.add(OutboxRow.read(rows));
            }
            return waiting;
        }
    }

    /** Parks events whose key has a parked event; waits for a replay in progress. */
    private Set<Long> parkBehind(ParkedEvents parked, List<OutboxRow> waiting) {
        var done = new HashSet<Long>();
        if (!waiting.isEmpty() && parked.holdsUp(NAME)) {
            for (var event : waiting) {
                if (parked.blocks(NAME, event.key().getBytes(StandardCharsets.UTF_8))) {
                    parked.park(NAME, event.message(source), "waits behind a parked event of its key");
                    done.add(event.seq());
                }
            }
        }
        return done;
    }

    /** Parks events that are too large, and those behind them in the batch. */
    private List<Long> parkTooLarge(ParkedEvents parked, List<OutboxRow> waiting, Map<Long, String> tooLarge) {
        var keys = new HashSet<String>();
        var done = new ArrayList<Long>();
        for (var event : waiting) {
            var reason = tooLarge.get(event.seq());
            if (reason != null) {
                log.error("Parked an event that is too large for the broker: {} {}", event.topic(), event.id());
                keys.add(event.key());
            }
            if (keys.contains(event.key())) {
                parked.park(
                        NAME,
                        event.message(source),
                        reason == null ? "waits behind a parked event of its key" : reason);
                done.add(event.seq());
            }
        }
        return done;
    }

    private static void delete(Connection connection, Collection<Long> numbers) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where seq = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            delete.executeUpdate();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_INTERVAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
