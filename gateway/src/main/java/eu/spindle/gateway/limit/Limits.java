package eu.spindle.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.edge.ApiException;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Limits requests per caller and per association, so that one of them cannot slow down the others. Each instance counts
 * separately; the least used counters are dropped when there are too many.
 */
@Component
public class Limits {

    private final Cache<String, Bucket> buckets;
    private final Bandwidth association;
    private final Bandwidth caller;
    private final Bandwidth stranger;

    Limits(LimitSettings settings) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.kept())
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
        this.association = perSecond(
                settings.association().perSecond(), settings.association().burst());
        this.caller = perSecond(settings.callerPerSecond(), settings.callerBurst());
        this.stranger = perMinute(settings.strangerPerMinute());
    }

    /** Counts a request of a caller, and of the association if it is about one. */
    public void check(Caller who, @Nullable String slug) {
        take("caller " + who.key(), caller);
        if (slug != null) {
            take("association " + slug, association);
        }
    }

    /** Rejects anonymous requests from an address over the limit. */
    public void checkStranger(String address) {
        Bucket bucket = buckets.getIfPresent("stranger " + address);
        if (bucket != null && bucket.getAvailableTokens() == 0) {
            take("stranger " + address, stranger);
        }
    }

    /** Counts an anonymous request. */
    public void passStranger(String address) {
        take("stranger " + address, stranger);
    }

    /** Counts an unknown token or session, so that guessing is limited. */
    public void countStranger(String address) {
        buckets.get("stranger " + address, unknown -> bucket(stranger)).tryConsume(1);
    }

    private void take(String name, Bandwidth bandwidth) {
        Bucket bucket = buckets.get(name, unknown -> bucket(bandwidth));
        if (bucket.tryConsume(1)) {
            return;
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            // Rounded up, so that a retry at the named second is accepted.
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999);
            throw ApiException.until(
                    HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", wait, Math.max(1, wait.toSeconds()));
        }
    }

    private static Bucket bucket(Bandwidth bandwidth) {
        return Bucket.builder().addLimit(bandwidth).build();
    }

    private static Bandwidth perSecond(int rate, int burst) {
        return Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(rate, Duration.ofSeconds(1))
                .build();
    }

    private static Bandwidth perMinute(int rate) {
        return Bandwidth.builder()
                .capacity(rate)
                .refillGreedy(rate, Duration.ofMinutes(1))
                .build();
    }
}
