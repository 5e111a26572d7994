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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Brings the outbox to Kafka, in order per aggregate, at least once. One instance of a service relays at a time (an
 * advisory lock); it deletes exactly what the broker has acknowledged, so nothing is skipped when transactions commit in
 * another order than they drew their numbers. An event that no broker takes, since it is too large, is parked like one
 * that cannot be processed, and those of its key behind it: an operator decides.
 */
class OutboxRelay implements SmartLifecycle {

    /** Stands for the consumer of events that are parked before they are sent. */
    static final String NAME = "outbox";

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int UNSENT = -1;
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
            var parked = new ParkedEvents(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            var done = parkBehind(parked, waiting);
            var outcome = send(waiting.stream()
                    .filter(event -> !done.contains(event.seq()))
                    .toList());
            done.addAll(outcome.acknowledged());
            done.addAll(parkTooLarge(parked, waiting, outcome.tooLarge()));
            if (!done.isEmpty()) {
                delete(connection, done);
            }
            connection.commit();
            if (done.isEmpty() && !waiting.isEmpty()) {
                whenTurnedAway.run();
            }
            return done.size();
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

    /** Parks events behind one of their key that is parked; a replay that is under way is waited for. */
    private Set<Long> parkBehind(ParkedEvents parked, List<Waiting> waiting) {
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

    /** Parks what is too large, and what is behind it in the batch. */
    private List<Long> parkTooLarge(ParkedEvents parked, List<Waiting> waiting, Map<Long, String> tooLarge) {
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

    /** Sends an event that was parked before it was sent; returns when the broker has it. */
    void sendParked(ConsumerRecord<byte[], byte[]> message) {
        var key = new String(message.key(), StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(message.topic(), null, key, message.value(), message.headers());
        try {
            kafka.send(record).get(ACKNOWLEDGED_WITHIN.toNanos(), TimeUnit.NANOSECONDS);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(rootOf(e).toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    /**
     * Sends, one of each key at a time. After one that was not acknowledged no later one of its key is sent: it would
     * overtake.
     */
    private Outcome send(List<Waiting> waiting) {
        var until = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
        var stuck = new HashSet<String>();
        var done = new ArrayList<Long>();
        var tooLarge = new HashMap<Long, String>();
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
            var sending = sendRound(round);
            for (var i = 0; i < round.size(); i++) {
                var event = round.get(i);
                if (i < sending.size() && acknowledged(sending.get(i), until)) {
                    done.add(event.seq());
                    delay.record(Duration.between(event.at(), Instant.now()));
                } else {
                    stuck.add(event.key());
                    if (i < sending.size() && tooLarge(sending.get(i)) instanceof String reason) {
                        tooLarge.put(event.seq(), reason);
                    }
                }
            }
            left = later;
        }
        if (!stuck.isEmpty()) {
            log.warn(
                    "The broker acknowledged {} of {} events; the others are sent again, or parked where they are too large",
                    done.size(),
                    waiting.size());
        }
        return new Outcome(done, tooLarge);
    }

    /** Sends until the broker is found to be away: asking it for each of the rest would take a timeout each. */
    private List<CompletableFuture<?>> sendRound(List<Waiting> waiting) {
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

    /** Why the broker will never take it, or null. */
    private static @Nullable String tooLarge(CompletableFuture<?> sent) {
        return sent.isCompletedExceptionally() && rootOf(sent.exceptionNow()) instanceof RecordTooLargeException large
                ? large.toString()
                : null;
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

    private static void delete(Connection connection, Collection<Long> numbers) throws SQLException {
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

    /**
     * What became of a batch; what is in neither is sent again.
     *
     * @param tooLarge why, by number
     */
    private record Outcome(List<Long> acknowledged, Map<Long, String> tooLarge) {}

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

        /** As it is parked: at no place of its topic, but with its number. */
        ConsumerRecord<byte[], byte[]> message(String source) {
            var record = record(source);
            var bytes = record.key().getBytes(StandardCharsets.UTF_8);
            return new ConsumerRecord<>(
                    topic,
                    UNSENT,
                    seq,
                    at.toEpochMilli(),
                    TimestampType.CREATE_TIME,
                    bytes.length,
                    record.value().length,
                    bytes,
                    record.value(),
                    record.headers(),
                    Optional.empty());
        }

        private static void add(RecordHeaders headers, String name, String value) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
