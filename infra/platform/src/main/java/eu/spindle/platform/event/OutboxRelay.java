package eu.spindle.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Brings the outbox to Kafka, in order per aggregate, at least once. One instance of a service relays at a time (an
 * advisory lock); it deletes exactly what the broker has acknowledged, so nothing is skipped when transactions commit in
 * another order than they drew their numbers.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final long LOCK = 7_310_001;
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(15);
    private static final Duration LOOKS_AGAIN = Duration.ofMillis(1000);

    private final DataSource database;
    private final KafkaOperations<String, byte[]> kafka;
    private final Runnable whenTurnedAway;
    private final String source;
    private final Timer delay;
    private volatile @Nullable Thread thread;
    private volatile boolean running;

    /** @param whenTurnedAway what may help when the broker takes an event not: topics can be missing */
    OutboxRelay(
            DataSource database,
            KafkaOperations<String, byte[]> kafka,
            Runnable whenTurnedAway,
            String source,
            MeterRegistry meters) {
        this.database = database;
        this.kafka = kafka;
        this.whenTurnedAway = whenTurnedAway;
        this.source = source;
        this.delay = Timer.builder("spindle.outbox.delay")
                .description("From the fact to the broker's acknowledgement")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
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
                relaying.join(ACKNOWLEDGED_WITHIN);
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
                    if (!leads(connection) || relayBatch(connection) == 0) {
                        connection.setAutoCommit(true);
                        connection.unwrap(PGConnection.class).getNotifications((int) LOOKS_AGAIN.toMillis());
                    }
                }
            } finally {
                connection.setAutoCommit(true);
                // The connection goes back to a pool: what the session holds must not go with it.
                statement.execute("select pg_advisory_unlock_all()");
                statement.execute("unlisten *");
            }
        }
    }

    private static boolean leads(Connection connection) throws SQLException {
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
            var sent = acknowledged(waiting);
            if (!sent.isEmpty()) {
                delete(connection, sent);
            }
            connection.commit();
            if (sent.isEmpty() && !waiting.isEmpty()) {
                whenTurnedAway.run();
            }
            return sent.size();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private static List<Waiting> waiting(Connection connection) throws SQLException {
        try (var read = connection.prepareStatement("select * from outbox order by seq limit " + BATCH)) {
            var rows = read.executeQuery();
            var waiting = new ArrayList<Waiting>();
            while (rows.next()) {
                waiting.add(Waiting.read(rows));
            }
            return waiting;
        }
    }

    /**
     * Sends, one of each key at a time, and gives the numbers that may be deleted. After one that was not acknowledged no
     * later one of its key is sent: it would overtake.
     */
    private List<Long> acknowledged(List<Waiting> waiting) {
        var until = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
        var stuck = new HashSet<String>();
        var done = new ArrayList<Long>();
        var left = waiting;
        while (!left.isEmpty()) {
            var first = new LinkedHashMap<String, Waiting>();
            var later = new ArrayList<Waiting>();
            for (var event : left) {
                if (!stuck.contains(event.key()) && first.putIfAbsent(event.key(), event) != null) {
                    later.add(event);
                }
            }
            var round = List.copyOf(first.values());
            var sending = send(round);
            for (var i = 0; i < round.size(); i++) {
                var event = round.get(i);
                if (i < sending.size() && acknowledged(sending.get(i), until)) {
                    done.add(event.seq());
                    delay.record(Duration.between(event.at(), Instant.now()));
                } else {
                    stuck.add(event.key());
                }
            }
            left = later;
        }
        if (!stuck.isEmpty()) {
            log.warn("The broker acknowledged {} of {} events, the others are sent again", done.size(), waiting.size());
        }
        return done;
    }

    /** Sends until the broker is found to be away: asking it for each of the rest would take a timeout each. */
    private List<CompletableFuture<?>> send(List<Waiting> waiting) {
        var sending = new ArrayList<CompletableFuture<?>>();
        for (var event : waiting) {
            var sent = send(event);
            sending.add(sent);
            if (sent.isCompletedExceptionally() && timedOut(sent.exceptionNow())) {
                break;
            }
        }
        return sending;
    }

    /** One that is refused at once, such as one that is too large, is thrown back: it must not stop those of others. */
    private CompletableFuture<?> send(Waiting event) {
        try {
            return kafka.send(event.record(source));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static boolean timedOut(Throwable failure) {
        return failure instanceof org.apache.kafka.common.errors.TimeoutException
                || failure.getCause() instanceof org.apache.kafka.common.errors.TimeoutException;
    }

    private static boolean acknowledged(CompletableFuture<?> sent, long until) {
        try {
            sent.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void delete(Connection connection, List<Long> numbers) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where seq = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            delete.executeUpdate();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOKS_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A row of the outbox. */
    private record Waiting(
            long seq,
            UUID id,
            String topic,
            String type,
            UUID association,
            String programme,
            UUID aggregate,
            Instant at,
            @Nullable String trace,
            String body) {

        static Waiting read(ResultSet row) throws SQLException {
            return new Waiting(
                    row.getLong("seq"),
                    row.getObject("id", UUID.class),
                    row.getString("topic"),
                    row.getString("type"),
                    row.getObject("association_id", UUID.class),
                    row.getString("programme"),
                    row.getObject("aggregate_id", UUID.class),
                    row.getTimestamp("at").toInstant(),
                    row.getString("trace"),
                    row.getString("body"));
        }

        String key() {
            return association + ":" + aggregate;
        }

        /** CloudEvents 1.0, binary mode. */
        ProducerRecord<String, byte[]> record(String source) {
            var headers = new RecordHeaders();
            add(headers, "ce_specversion", "1.0");
            add(headers, "ce_id", id.toString());
            add(headers, "ce_type", type);
            add(headers, "ce_source", "/" + source);
            add(headers, "ce_subject", aggregate.toString());
            add(headers, "ce_time", at.toString());
            add(headers, "ce_sequence", "%019d".formatted(seq));
            add(headers, "ce_association", association.toString());
            add(headers, "ce_programme", programme);
            add(headers, "content-type", "application/json");
            if (trace != null) {
                add(headers, "traceparent", trace);
            }
            return new ProducerRecord<>(topic, null, key(), body.getBytes(StandardCharsets.UTF_8), headers);
        }

        private static void add(RecordHeaders headers, String name, String value) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
