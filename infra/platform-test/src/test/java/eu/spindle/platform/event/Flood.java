package eu.spindle.platform.event;

import eu.spindle.test.TestDatabase;
import eu.spindle.test.TestKafka;
import eu.spindle.test.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.SmartLifecycle;

/**
 * Writes outbox events from eight threads for forty aggregates; some transactions stay open for a while, one draws its
 * number first and commits after later ones were relayed, some are rolled back, and the relay's connection is closed
 * repeatedly. Records what was committed and compares it with the messages.
 */
class Flood {

    private static final UUID ASSOCIATION = UUID.randomUUID();
    private static final UUID LATECOMER = new UUID(8, 0);
    private static final int WRITERS = 8;
    private static final int CHANGES = 120;
    private static final int AGGREGATES = 40;

    private final String topic = "flood-" + UUID.randomUUID();
    private final TestDatabase database;
    private final Set<String> committed = Collections.synchronizedSet(new HashSet<>());

    Flood(String name) throws SQLException, LiquibaseException {
        database = TestPostgres.newDatabase(name.replace('-', '_'));
        try (var owner = database.asOwner()) {
            for (var changes : List.of("platform", "parking")) {
                new Liquibase(
                                "db/platform/" + changes + ".sql",
                                new ClassLoaderResourceAccessor(),
                                new JdbcConnection(owner))
                        .update("");
            }
        }
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("create table counter (aggregate_id uuid primary key, number bigint not null)");
            statement.execute("grant select, insert, update on counter to " + database.app());
        }
    }

    String topic() {
        return topic;
    }

    /** Runs the writers with a relay and returns the result. */
    Told through(Function<DataSource, SmartLifecycle> relays) throws Exception {
        var relay = relays.apply(source("the-relay"));
        relay.start();
        try (var latecomer = source("writer").getConnection();
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            latecomer.setAutoCommit(false);
            var late = change(latecomer, LATECOMER);
            var work = new ArrayList<Callable<Void>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var random = new Random(writer);
                work.add(() -> write(random));
            }
            var running = work.stream().map(writers::submit).toList();
            TestKafka.await(topic, message -> true);
            latecomer.commit();
            committed.add(LATECOMER + "/" + late);
            while (!running.stream().allMatch(java.util.concurrent.Future::isDone)) {
                cutRelayOff();
                TimeUnit.MILLISECONDS.sleep(150);
            }
            for (var done : running) {
                done.get();
            }
        }
        var received = receive();
        relay.stop();
        return told(received);
    }

    private Void write(Random random) throws SQLException, InterruptedException {
        try (var connection = source("writer").getConnection()) {
            connection.setAutoCommit(false);
            for (var i = 0; i < CHANGES; i++) {
                var aggregate = new UUID(7, random.nextInt(AGGREGATES));
                var number = change(connection, aggregate);
                if (random.nextInt(3) == 0) {
                    // One change of one aggregate; the row's lock orders the changes of an aggregate, as a version
                    // does.
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(15));
                }
                if (random.nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.add(aggregate + "/" + number);
                }
            }
        }
        return null;
    }

    /** One change of one aggregate; the row's lock orders the changes of an aggregate, as a version does. */
    private long change(Connection connection, UUID aggregate) throws SQLException {
        try (var count = connection.prepareStatement("""
                        insert into counter values (?, 1)
                        on conflict (aggregate_id) do update set number = counter.number + 1 returning number""");
                var tell = connection.prepareStatement("""
                        insert into outbox (id, topic, type, association_id, programme, aggregate_id, at, body)
                        values (?, ?, 'changed', ?, 'test', ?, now(), ?)""")) {
            count.setObject(1, aggregate);
            var row = count.executeQuery();
            row.next();
            var number = row.getLong(1);
            tell.setObject(1, UUID.randomUUID());
            tell.setString(2, topic);
            tell.setObject(3, ASSOCIATION);
            tell.setObject(4, aggregate);
            tell.setString(5, aggregate + "/" + number);
            tell.executeUpdate();
            return number;
        }
    }

    private void cutRelayOff() throws SQLException {
        try (var connection = source("cutter").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'the-relay'");
        }
    }

    /** Returns all messages in order, when all committed ones have arrived or none has for a while. */
    private List<String> receive() {
        var received = new ArrayList<String>();
        var distinct = new HashSet<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", TestKafka.bootstrap(), "group.id", topic, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            var news = System.nanoTime();
            while (System.nanoTime() - news < Duration.ofSeconds(6).toNanos() && !distinct.containsAll(committed)) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    received.add(new String(message.value(), StandardCharsets.UTF_8));
                    distinct.add(received.getLast());
                    news = System.nanoTime();
                }
            }
        }
        return received;
    }

    private Told told(List<String> received) {
        var lost = new HashSet<>(committed);
        lost.removeAll(Set.copyOf(received));
        var invented = new HashSet<>(received);
        invented.removeAll(committed);
        var disordered = new ArrayList<String>();
        var highest = new HashMap<String, Long>();
        for (var change : new LinkedHashSet<>(received)) {
            var parts = change.split("/");
            var number = Long.parseLong(parts[1]);
            if (highest.merge(parts[0], number, Math::max) > number) {
                disordered.add(change);
            }
        }
        return new Told(lost, disordered, invented);
    }

    private DataSource source(String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.app());
        source.setPassword("spindle-test");
        source.setApplicationName(name);
        return source;
    }

    /** The result; a duplicate message is no error, since the inbox ignores it. */
    record Told(Set<String> lost, List<String> disordered, Set<String> neverHappened) {}
}
