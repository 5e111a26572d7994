package eu.spindle.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.account.AccountEnded;
import eu.spindle.gateway.account.Accounts;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Finds the sessions of signed-in people. A session is read from the database once in some seconds, and its use is
 * stored once a minute; an ended session is gone from this instance at once and from the others within those seconds.
 */
@Component
public class Sessions {

    /** Prefix of the attribute name that contains the provider's session id. */
    public static final String PROVIDER = "provider:";

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final Store<?> store;
    private final Accounts accounts;
    private final JdbcClient database;
    private final SessionSettings settings;
    private final Clock clock;
    private final Cache<String, Optional<StoredSession>> known;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> repository,
            JdbcClient database,
            Accounts accounts,
            SessionSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.database = database;
        this.store = new Store<>(repository);
        this.settings = settings;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(settings.keep())
                .maximumSize(settings.kept())
                .build();
    }

    @Nullable
    SignedInPerson find(String id) {
        String key = HashedSessionIds.hash(id);
        // Atomic, so that a session that ends during the read is removed after it and never put back.
        Optional<StoredSession> found =
                known.get(key, unknown -> Optional.ofNullable(known(key, store.use(id, clock.instant(), settings))));
        return found.filter(this::lasts).map(StoredSession::person).orElse(null);
    }

    /** Finds a session without counting as a use: a page that only listens must not keep a session alive. */
    @Nullable
    SignedInPerson look(String id) {
        String key = HashedSessionIds.hash(id);
        Optional<StoredSession> found = known.getIfPresent(key);
        StoredSession session = found == null ? known(key, store.look(id)) : found.orElse(null);
        return session == null || !lasts(session) ? null : session.person();
    }

    private boolean lasts(StoredSession session) {
        Caller.SignedIn person = session.person().caller();
        return session.ends().isAfter(clock.instant()) && accounts.isActive(person.issuer(), person.subject());
    }

    /** Returns all sessions of a person, the most recently used first. */
    List<StoredSession> of(String subject) {
        return store.of(subject).stream()
                .map(session -> known(session.getId(), session))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(StoredSession::used).reversed())
                .toList();
    }

    /** Returns the keys of the sessions that belong to a session of the provider. */
    List<String> ofProvider(String providerSession) {
        return database
                .sql("""
                        select s.session_id from spring_session s
                        join spring_session_attributes a on a.session_primary_id = s.primary_id
                        where a.attribute_name = :name and a.attribute_name like 'provider:%'
                        """)
                .param("name", PROVIDER + providerSession)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list()
                .stream()
                .toList();
    }

    /** Ends a session by its key, the hash of its id. */
    void end(String key) {
        database.sql("delete from spring_session where session_id = ?")
                .param(key)
                .update();
        known.invalidate(key);
    }

    @EventListener
    void endAll(AccountEnded account) {
        List<String> ended = database.sql("delete from spring_session where principal_name = ? returning session_id")
                .param(account.subject())
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
        known.invalidateAll(ended);
        if (!ended.isEmpty()) {
            log.info("{} sessions have ended with an account", ended.size());
        }
    }

    private @Nullable StoredSession known(String key, @Nullable Session session) {
        if (session == null) {
            return null;
        }
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (context == null
                || context.getAuthentication() == null
                || !(context.getAuthentication().getPrincipal() instanceof SignedInPerson person)) {
            return null;
        }
        Instant idle = session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
        Instant longest = session.getCreationTime().plus(settings.longest());
        return new StoredSession(
                key,
                person,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                idle.isBefore(longest) ? idle : longest);
    }

    /** A session as stored; its key cannot be used as a session id. */
    record StoredSession(String key, SignedInPerson person, Instant began, Instant used, Instant ends) {}

    /** Names the repository's own session type, so that a session that was read can be saved. */
    private record Store<S extends Session>(FindByIndexNameSessionRepository<S> repository) {

        @Nullable
        S use(String id, Instant now, SessionSettings settings) {
            S session = repository.findById(id);
            if (session != null
                    && session.getLastAccessedTime().plus(settings.touch()).isBefore(now)) {
                session.setLastAccessedTime(now);
                repository.save(session);
            }
            return session;
        }

        @Nullable
        S look(String id) {
            return repository.findById(id);
        }

        List<S> of(String subject) {
            return List.copyOf(repository.findByPrincipalName(subject).values());
        }
    }
}
