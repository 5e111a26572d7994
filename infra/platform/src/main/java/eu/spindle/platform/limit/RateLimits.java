package eu.spindle.platform.limit;

import com.zaxxer.hikari.HikariDataSource;
import eu.spindle.platform.error.DomainException;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Counts what was asked for lately, in the service's database: all instances count together, and go on counting when one
 * starts anew. Counted on connections of its own, so that a count stands when the request around it is refused, and never
 * waits for a connection that such requests hold.
 */
public class RateLimits implements AutoCloseable {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MAILS_TO_ONE_ADDRESS = 10;

    private static final int CONNECTIONS = 2;
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final HikariDataSource connections = new HikariDataSource();
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final int times;

    /** @param database the service's own, whose settings are taken over */
    RateLimits(LimitSettings settings, DataSource database) throws SQLException {
        database.unwrap(HikariDataSource.class).copyStateTo(connections);
        connections.setPoolName("limits");
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(0);
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(connections)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MINUTE))
                .build();
        this.times = settings.times();
    }

    /**
     * Counts a call.
     *
     * @throws DomainException 429 with the seconds to wait
     */
    public void count(CostlyOperation operation, String person, String association) {
        take(operation + " by " + person, operation.perPerson() * times, MINUTE, "too-many-requests");
        take(operation + " in " + association, operation.perAssociation() * times, MINUTE, "too-many-requests");
    }

    /**
     * Counts a mail to an address, by any sender and association.
     *
     * @throws DomainException 429 when there were {@value #MAILS_TO_ONE_ADDRESS} within a day
     */
    public void countMailTo(String address) {
        take("to " + address.toLowerCase(Locale.ROOT), MAILS_TO_ONE_ADDRESS * times, DAY, "too-many-mails");
    }

    private void take(String name, int limit, Duration period, String code) {
        var configuration = BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, period))
                .build();
        // With the limit in the key, since a kept count would keep the limit that it began with.
        var key = DigestUtils.sha256Hex(name + " of " + limit);
        var probe = buckets.builder().build(key, () -> configuration).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            // Rounded up, so that a retry at the named second is served.
            var wait = Duration.ofSeconds(Math.max(
                    1,
                    Duration.ofNanos(probe.getNanosToWaitForRefill())
                            .plusMillis(999)
                            .toSeconds()));
            throw DomainException.tooOften(wait, code, Long.toString(wait.toSeconds()));
        }
    }

    /** Forgets counts that are full again, which is the same as none. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        while (buckets.removeExpired(FORGOTTEN_AT_ONCE) == FORGOTTEN_AT_ONCE) {
            // Piece by piece, so that no row is locked for long.
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
