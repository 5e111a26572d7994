package eu.spindle.gateway.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.spindle.gateway.account.Accounts;
import eu.spindle.gateway.edge.ApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Caches the access of callers for some seconds. Concurrent requests of one caller cause one lookup, and a caller is
 * never rejected by an entry that is older than {@link AccessSettings#cacheRefusal}.
 */
@Component
public class AccessCache {

    private final DirectoryClient directory;
    private final Accounts accounts;
    private final Clock clock;
    private final Duration cacheRefusal;
    private final AsyncCache<Caller, CachedAccess> known;

    AccessCache(DirectoryClient directory, Accounts accounts, AccessSettings settings, Clock clock) {
        this.directory = directory;
        this.accounts = accounts;
        this.clock = clock;
        this.cacheRefusal = settings.cacheRefusal();
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(settings.keep())
                .maximumSize(settings.callers())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .buildAsync();
    }

    /**
     * Returns the access of a caller.
     *
     * @throws ApiException when the session or token belongs to nobody
     */
    public Access of(Caller caller) {
        return decide(caller, access -> access).access().orElseThrow(() -> unknown(caller));
    }

    public Resolved inAssociation(Caller caller, String slug, @Nullable UUID enterprise) {
        return resolve(
                caller,
                new Seat("a/" + slug, enterprise),
                access -> MembershipResolver.inAssociation(access, slug, enterprise));
    }

    public Resolved inProgramme(Caller caller, String programme) {
        return resolve(
                caller, new Seat("p/" + programme, null), access -> MembershipResolver.inProgramme(access, programme));
    }

    /** Removes a caller from the cache, after a change of its rights through this gateway. */
    public void forget(Caller caller) {
        known.synchronous().invalidate(caller);
    }

    private static ApiException unknown(Caller caller) {
        return caller instanceof Caller.TokenHolder
                ? ApiException.of(HttpStatus.UNAUTHORIZED, "token-invalid")
                : ApiException.notFound();
    }

    private Resolved resolve(Caller caller, Seat seat, Function<Access, @Nullable EffectiveMembership> rule) {
        CachedAccess cached = load(caller);
        Resolved before = cached.resolved().get(seat);
        if (before != null) {
            return before;
        }
        cached = decide(caller, rule);
        Access access = cached.access().orElseThrow(() -> unknown(caller));
        EffectiveMembership membership = rule.apply(access);
        if (membership == null) {
            throw ApiException.notFound();
        }
        Resolved resolved = new Resolved(access, membership);
        cached.resolved().put(seat, resolved);
        return resolved;
    }

    /**
     * Returns the cached access; reloads an older entry that would reject the caller, since rights may have been
     * granted just now.
     */
    private CachedAccess decide(Caller caller, Function<Access, ? extends @Nullable Object> rule) {
        CachedAccess cached = load(caller);
        boolean rejected = cached.access().map(rule).isEmpty();
        if (rejected && cached.at().plus(cacheRefusal).isBefore(clock.instant())) {
            known.asMap().remove(caller);
            return load(caller);
        }
        return cached;
    }

    private CachedAccess load(Caller caller) {
        try {
            CachedAccess found = known.get(
                            caller, asked -> new CachedAccess(valid(directory.find(asked)), clock.instant()))
                    .join();
            Optional<Access> valid = valid(found.access());
            return valid.isPresent() == found.access().isPresent() ? found : new CachedAccess(valid, found.at());
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RestClientException) {
                throw ApiException.until(
                        HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", Duration.ofSeconds(5), "commitments");
            }
            throw failure;
        }
    }

    private Optional<Access> valid(Optional<Access> access) {
        return access.filter(found -> {
            Access.Token token = found.token();
            return token == null || isValid(token);
        });
    }

    /** A token is valid until it expires, and only while the account of its owner is active. */
    private boolean isValid(Access.Token token) {
        Instant expires = token.expires();
        Access.Account account = token.account();
        return (expires == null || expires.isAfter(clock.instant()))
                && (account == null || accounts.isActive(account.issuer(), account.subject()));
    }

    /** The access of a caller with the time it was loaded, and the memberships resolved from it. */
    private record CachedAccess(Optional<Access> access, Instant at, Map<Seat, Resolved> resolved) {

        CachedAccess(Optional<Access> access, Instant at) {
            this(access, at, new ConcurrentHashMap<>());
        }
    }

    /** The association or programme of a request, and the enterprise that the caller acts for. */
    private record Seat(String place, @Nullable UUID enterprise) {}

    /** A caller's access, and the membership that applies to the request. */
    public record Resolved(Access access, EffectiveMembership membership) {}
}
