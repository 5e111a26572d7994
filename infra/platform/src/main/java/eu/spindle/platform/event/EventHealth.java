package eu.spindle.platform.event;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Shows in readiness's details that a consumer cannot go on. It does not take the service from its callers: requests are
 * served all the same.
 */
class EventHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration STUCK = Duration.ofSeconds(30);

    private final ConsumerProgress progress;
    private final EventListeners listeners;

    EventHealth(ConsumerProgress progress, EventListeners listeners) {
        this.progress = progress;
        this.listeners = listeners;
    }

    @Override
    public Health health() {
        var stuck = progress.stuckFor(STUCK);
        var stopped = listeners.stopped();
        var health = stuck.isEmpty() && stopped.isEmpty() ? Health.up() : Health.status(DEGRADED);
        return health.withDetail("stuck", stuck).withDetail("stopped", stopped).build();
    }
}
