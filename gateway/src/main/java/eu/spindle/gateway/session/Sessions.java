package eu.spindle.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * The sessions of signed-in people, for requests that only need to know who asks. A session is read from the database
 * once in some seconds and its use written down once a minute; one that ends is gone from this instance at once and
 * from the others within those seconds.
 */
@Component
class Sessions {

    /** Before the provider's session in the name of the attribute by which it is found. */
    static final String PROVIDER = "provider:";

    private final Store<?> store;
    private final JdbcClient database;
    private final SessionSettings settings;
    private final Clock clock;
    private final Cache<String, Optional<Known>> known;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> repository,
            JdbcClient database,
            SessionSettings settings,
            Clock clock) {
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
        Optional<Known> found = known.getIfPresent(key);
        if (found == null) {
            found = Optional.ofNullable(known(key, store.use(id, clock.instant(), settings)));
            known.put(key, found);
        }
        return found.filter(session -> session.ends().isAfter(clock.instant()))
                .map(Known::person)
                .orElse(null);
    }

    /** The same without a use of it: a page that only listens keeps no session alive. */
    @Nullable
    SignedInPerson look(String id) {
        String key = HashedSessionIds.hash(id);
        Optional<Known> found = known.getIfPresent(key);
        Known session = found == null ? known(key, store.look(id)) : found.orElse(null);
        return session == null || !session.ends().isAfter(clock.instant()) ? null : session.person();
    }

    /** All sessions of a person, the one used last first. */
    List<Known> of(String subject) {
        return store.of(subject).stream()
                .map(session -> known(session.getId(), session))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Known::used).reversed())
                .toList();
    }

    /** The sessions that belong to one session at the provider. */
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

    /** By what the database has of a session's id. */
    void end(String key) {
        database.sql("delete from spring_session where session_id = ?")
                .param(key)
                .update();
        known.invalidate(key);
    }

    private @Nullable Known known(String key, @Nullable Session session) {
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
        return new Known(
                key,
                person,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                idle.isBefore(longest) ? idle : longest);
    }

    /** A session as it was read; by its key nobody gets in. */
    record Known(String key, SignedInPerson person, Instant began, Instant used, Instant ends) {}

    /** Gives the repository's own session type a name, so that what was read can be saved. */
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
