package eu.spindle.gateway.account;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Checks whether people's accounts are still active at the identity provider, since a provider does not say by itself
 * when it disables or deletes one. Each person who does something is asked for about twice a minute, beside the requests.
 * While the provider is unreachable, the last known status counts; accounts not known to have ended are let in.
 */
@Component
public class Accounts {

    private static final Logger log = LoggerFactory.getLogger(Accounts.class);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final KeycloakUsers users;
    private final AccountSettings settings;
    private final MeterRegistry meters;
    private final ApplicationEventPublisher events;
    private final AsyncLoadingCache<String, CachedStatus> known;
    private final AtomicReference<@Nullable Long> failingSince = new AtomicReference<>();

    Accounts(KeycloakUsers users, AccountSettings settings, MeterRegistry meters, ApplicationEventPublisher events) {
        this.users = users;
        this.settings = settings;
        this.meters = meters;
        this.events = events;
        this.known = Caffeine.newBuilder()
                .maximumSize(settings.people())
                .expireAfterAccess(REMEMBERED)
                .refreshAfterWrite(settings.refresh())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .buildAsync(new CacheLoader<>() {
                    @Override
                    public CachedStatus load(String subject) {
                        return ask(subject, AccountStatus.UNKNOWN);
                    }

                    @Override
                    public CachedStatus reload(String subject, CachedStatus before) {
                        return ask(subject, before.status());
                    }
                });
        Gauge.builder("spindle.account.unchecked", () -> unchecked().toSeconds())
                .description("How long accounts have not been checked, since the identity provider does not answer")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Whether a person may still act, as far as is known; accounts of other providers cannot be checked. */
    public boolean isActive(@Nullable String issuer, @Nullable String subject) {
        return subject == null || !settings.covers(issuer) || status(subject) != AccountStatus.ENDED;
    }

    boolean enabled() {
        return settings.enabled();
    }

    /** How long the provider has not been there to be asked. */
    Duration unchecked() {
        Long since = failingSince.get();
        return since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    /** Tries a provider that did not answer, so that no request has to. */
    @Scheduled(
            fixedDelayString = "${spindle.account.retry:PT15S}",
            initialDelayString = "${spindle.account.retry:PT15S}")
    void retry() {
        if (failingSince.get() != null) {
            try {
                users.probe();
                failingSince.set(null);
                log.info("accounts are checked at the identity provider again");
            } catch (RestClientException | OAuth2AuthorizationException still) {
                log.debug("accounts can still not be checked", still);
            }
        }
    }

    private AccountStatus status(String subject) {
        CachedStatus found = soon(known.get(subject), AccountStatus.UNKNOWN);
        if (System.nanoTime() - found.at() > settings.maxAge().toNanos()) {
            found = soon(known.synchronous().refresh(subject), found.status());
        }
        return found.status();
    }

    /** A request waits for the provider as long as one answer may take, then goes by what was known before. */
    private CachedStatus soon(CompletableFuture<CachedStatus> answer, AccountStatus otherwise) {
        if (answer.isDone()) {
            return answer.join();
        }
        long patience = settings.connect().plus(settings.response()).toMillis();
        return answer.copy()
                .completeOnTimeout(new CachedStatus(otherwise, System.nanoTime()), patience, TimeUnit.MILLISECONDS)
                .join();
    }

    private CachedStatus ask(String subject, AccountStatus before) {
        long at = System.nanoTime();
        AccountStatus answer = failingSince.get() == null ? answer(subject) : AccountStatus.UNKNOWN;
        if (answer == AccountStatus.ENDED) {
            end(subject);
        }
        return new CachedStatus(answer == AccountStatus.UNKNOWN ? before : answer, at);
    }

    private AccountStatus answer(String subject) {
        try {
            AccountStatus answer = users.find(subject);
            count(answer.name().toLowerCase(Locale.ROOT));
            return answer;
        } catch (RestClientException | OAuth2AuthorizationException failure) {
            count("failed");
            if (failingSince.compareAndSet(null, System.nanoTime())) {
                log.warn("accounts cannot be checked at the identity provider: {}", failure.toString());
            }
            return AccountStatus.UNKNOWN;
        }
    }

    private void end(String subject) {
        try {
            events.publishEvent(new AccountEnded(settings.issuer(), subject));
        } catch (RuntimeException failure) {
            // Whoever has ended is refused all the same; what could not be cleaned up is tried at the next check.
            log.warn("the sessions of an ended account could not be ended: {}", failure.toString());
        }
    }

    private void count(String outcome) {
        meters.counter("spindle.account.checks", "outcome", outcome).increment();
    }

    /** What the provider said last, and when it was asked. */
    private record CachedStatus(AccountStatus status, long at) {}
}
