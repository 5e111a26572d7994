package eu.spindle.gateway.account;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Reports in the readiness details whether accounts are checked. The gateway stays ready either way: signed-in people
 * can go on working while the identity provider is unavailable.
 */
@Component("account")
class AccountHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Accounts accounts;

    AccountHealth(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Health health() {
        if (!accounts.enabled()) {
            return Health.up()
                    .withDetail("checked", "no, there is no secret to ask with")
                    .build();
        }
        Duration unchecked = accounts.unchecked();
        return unchecked.isZero()
                ? Health.up().withDetail("checked", "yes").build()
                : Health.status(DEGRADED)
                        .withDetail("checked", "not for " + unchecked.toSeconds() + " s")
                        .build();
    }
}
