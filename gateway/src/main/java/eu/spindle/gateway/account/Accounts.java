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
 * Checks at the identity provider whether accounts are still active, because a provider does not report that it
 * disabled or deleted one. The account of each active person is checked about twice a minute, in the background. While
 * the provider is unavailable the last known status applies, and an unknown account counts as active.
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

    /** Whether the account is active, as far as is known; accounts of other providers cannot be checked. */
    public boolean isActive(@Nullable String issuer, @Nullable String subject) {
        return subject == null || !settings.covers(issuer) || status(subject) != AccountStatus.ENDED;
    }

    boolean enabled() {
        return settings.enabled();
    }

    /** How long the provider has been unavailable. */
    Duration unchecked() {
        Long since = failingSince.get();
        return since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    /** Contacts an unavailable provider again, so that no request has to wait for it. */
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

    /** Waits for at most one response of the provider, then uses the last known status. */
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
            // The ended account is rejected even if its sessions cannot be deleted now; deletion is retried at the next
            // check.
            log.warn("the sessions of an ended account could not be ended: {}", failure.toString());
        }
    }

    private void count(String outcome) {
        meters.counter("spindle.account.checks", "outcome", outcome).increment();
    }

    /** The last known status of an account, and when it was loaded. */
    private record CachedStatus(AccountStatus status, long at) {}
}
