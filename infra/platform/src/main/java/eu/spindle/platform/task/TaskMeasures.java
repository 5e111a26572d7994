package eu.spindle.platform.task;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishes how long the oldest due task has waited or run. */
class TaskMeasures {

    /** Measured at most this often, however often metrics are read. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient database;
    private Instant looked = Instant.MIN;
    private double seconds;

    TaskMeasures(JdbcClient database, MeterRegistry meters) {
        this.database = database;
        Gauge.builder("spindle.task.late", this, TaskMeasures::late)
                .baseUnit("seconds")
                .description("For how long the oldest task that is due, tried again or running, is not done")
                .register(meters);
    }

    private synchronized double late() {
        Instant now = Instant.now();
        if (looked.isBefore(now.minus(FRESH))) {
            seconds = database.sql("""
                            select coalesce(max(extract(epoch from now() - execution_time))
                                     filter (where execution_time <= now()), 0)
                              from scheduled_tasks""").query(Double.class).single();
            looked = now;
        }
        return seconds;
    }
}
