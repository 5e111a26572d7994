package eu.spindle.platform.event;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;

/**
 * Reports in the readiness details that a consumer is stuck, or that an event cannot be sent. The service stays ready:
 * it can still serve requests.
 */
class EventHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration STUCK = Duration.ofSeconds(30);

    private final ConsumerProgress progress;
    private final EventListeners listeners;
    private final ParkedEvents parked;

    EventHealth(ConsumerProgress progress, EventListeners listeners, ParkedEvents parked) {
        this.progress = progress;
        this.listeners = listeners;
        this.parked = parked;
    }

    @Override
    public Health health() {
        var stuck = progress.stuckFor(STUCK);
        var stopped = listeners.stopped();
        var unsent = unsent();
        var health = stuck.isEmpty() && stopped.isEmpty() && unsent.isEmpty() ? Health.up() : Health.status(DEGRADED);
        return health.withDetail("stuck", stuck)
                .withDetail("stopped", stopped)
                .withDetail("unsent", unsent)
                .build();
    }

    /** An unreachable database is reported by its own health indicator. */
    private List<String> unsent() {
        try {
            return parked.unsent();
        } catch (DataAccessException unreachable) {
            return List.of();
        }
    }
}
