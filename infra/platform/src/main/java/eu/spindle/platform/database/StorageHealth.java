package eu.spindle.platform.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reports in the readiness details that the database, or the folder of evidence, has no space left. The service stays
 * ready: data can still be read.
 */
public class StorageHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration TRIES_EVERY = Duration.ofMinutes(5);
    private static final long LEAST_FREE = 64L * 1024 * 1024;
    private static final String PROBE = "insert into write_probe select repeat('x', 8000) from generate_series(1, 128)";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final @Nullable Path objects;
    private final AtomicLong nextTrial = new AtomicLong(System.nanoTime());

    StorageHealth(JdbcClient database, TransactionTemplate transaction, @Nullable Path objects) {
        this.database = database;
        this.transaction = transaction;
        this.objects = objects;
    }

    /** Work has failed for lack of space: a write is tried at each readiness check until it succeeds. */
    public void noted(DatabaseFailure failure) {
        if (failure == DatabaseFailure.FULL) {
            nextTrial.set(System.nanoTime());
        }
    }

    @Override
    public Health health() {
        var written = System.nanoTime() < nextTrial.get() || writes();
        var kept = objects == null
                || !objects.toFile().exists()
                || objects.toFile().getUsableSpace() >= LEAST_FREE;
        return (written && kept ? Health.up() : Health.status(DEGRADED))
                .withDetail("database", written ? "takes writes" : "has no space left")
                .withDetail("objects", kept ? "takes writes" : "has no space left")
                .build();
    }

    /** A megabyte is written and rolled back. An unreachable database is reported by another indicator. */
    private boolean writes() {
        try {
            transaction.executeWithoutResult(status -> {
                database.sql(PROBE).update();
                status.setRollbackOnly();
            });
            nextTrial.set(System.nanoTime() + TRIES_EVERY.toNanos());
            return true;
        } catch (RuntimeException e) {
            return DatabaseFailure.in(e).filter(DatabaseFailure.FULL::equals).isEmpty();
        }
    }
}
