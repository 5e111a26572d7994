package eu.spindle.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.spindle.platform.error.DomainException;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts what was asked for lately. Counts are of this instance and forgotten when it stops: they keep load and floods
 * of mail within bounds, and are no proof of anything.
 */
public class RateLimits {

    private static final int MAX_KEPT = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MAILS_TO_ONE_ADDRESS = 10;

    private final Cache<String, Bucket> minutes = cache(MINUTE.multipliedBy(5));
    private final Cache<String, Bucket> days = cache(DAY);

    private final int times;

    RateLimits(LimitSettings settings) {
        this.times = settings.times();
    }

    private static Cache<String, Bucket> cache(Duration idle) {
        return Caffeine.newBuilder()
                .maximumSize(MAX_KEPT)
                .expireAfterAccess(idle)
                .build();
    }

    /**
     * Counts an operation.
     *
     * @throws DomainException 429 with the seconds to wait
     */
    public void count(CostlyOperation operation, String person, String association) {
        take(minutes, operation + " by " + person, operation.perPerson() * times, MINUTE, "too-many-requests");
        take(
                minutes,
                operation + " in " + association,
                operation.perAssociation() * times,
                MINUTE,
                "too-many-requests");
    }

    /**
     * Counts a mail to an address, whoever caused it and for whichever association.
     *
     * @throws DomainException 429 when there were {@value #MAILS_TO_ONE_ADDRESS} within a day
     */
    public void countMailTo(String address) {
        take(days, "to " + address.toLowerCase(Locale.ROOT), MAILS_TO_ONE_ADDRESS * times, DAY, "too-many-mails");
    }

    private static void take(Cache<String, Bucket> buckets, String name, int limit, Duration period, String code) {
        var bucket = buckets.get(
                name,
                unknown -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(limit)
                                .refillGreedy(limit, period)
                                .build())
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
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
}
