package eu.spindle.bench.outbox;

import eu.spindle.bench.Environment;
import eu.spindle.bench.Figure;
import eu.spindle.bench.Figures;
import eu.spindle.bench.load.Latencies;
import eu.spindle.local.LocalSystem;
import eu.spindle.local.PartName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;

/**
 * Measures events from commitments-service to monitoring-service: written to the outbox in transactions like those of
 * the service, sent by its relay over Kafka, processed by monitoring-service with its inbox.
 */
public final class OutboxBench {

    private static final int PER_SECOND = 200;

    private final Environment environment;

    public OutboxBench(Environment environment) {
        this.environment = environment;
    }

    public Figures run() throws SQLException, InterruptedException {
        Figures figures = new Figures("outbox");
        try (LocalSystem system = LocalSystem.start(environment.options(
                EnumSet.of(PartName.POSTGRES, PartName.KAFKA, PartName.COMMITMENTS, PartName.MONITORING)))) {
            warmUp(system);
            flood(system, figures);
            pace(system, figures);
        }
        return figures;
    }

    private void warmUp(LocalSystem system) throws SQLException, InterruptedException {
        environment.say("warming up");
        try (InboxWatcher effects = new InboxWatcher(system)) {
            OutboxWriter facts = new OutboxWriter(system);
            facts.flood(environment.quick() ? 500 : 5000);
            effects.await(facts.written(), Duration.ofMinutes(2));
        }
    }

    private void flood(LocalSystem system, Figures figures) throws SQLException, InterruptedException {
        environment.say("as many as possible");
        try (InboxWatcher effects = new InboxWatcher(system);
                Topic topic = new Topic(system)) {
            OutboxWriter facts = new OutboxWriter(system);
            long begun = System.nanoTime();
            facts.flood(environment.quick() ? 2000 : 20_000);
            topic.await(facts.written().keySet(), Duration.ofMinutes(5));
            double sent = (System.nanoTime() - begun) / 1e9;
            effects.await(facts.written(), Duration.ofMinutes(5));
            double done = (System.nanoTime() - begun) / 1e9;
            int count = facts.written().size();
            figures.add(Figure.of("facts committed by 8 writers and sent to Kafka, %,d".formatted(count))
                    .is("%,.0f events/s".formatted(count / sent)));
            figures.add(Figure.of("the same until each had its effect in the other service")
                    .is("%,.0f events/s".formatted(count / done)));
            figures.add(Figure.of("order of the facts about one thing, %d things".formatted(OutboxWriter.THINGS))
                    .is("%d out of order, %d twice".formatted(topic.disordered(), topic.repeated()))
                    .aim("kept", topic.disordered() == 0));
        }
    }

    private void pace(LocalSystem system, Figures figures) throws SQLException, InterruptedException {
        environment.say(PER_SECOND + " a second");
        try (InboxWatcher effects = new InboxWatcher(system)) {
            OutboxWriter facts = new OutboxWriter(system);
            facts.pace(PER_SECOND, environment.roundLength().multipliedBy(environment.rounds()));
            Latencies delays = effects.await(facts.written(), Duration.ofMinutes(2));
            figures.add(Figure.of("from commit to effect in the other service, %d events/s".formatted(PER_SECOND))
                    .is("p50 %.0f ms, p99 %.0f ms, %,d events"
                            .formatted(delays.millis(0.5), delays.millis(0.99), delays.count()))
                    .aim("p99 < 1 s", delays.millis(0.99) < 1000));
        }
    }
}
