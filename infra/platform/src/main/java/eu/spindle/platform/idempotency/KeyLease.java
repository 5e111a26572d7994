package eu.spindle.platform.idempotency;

import eu.spindle.platform.Ids;
import eu.spindle.platform.tenancy.Scope;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leases an idempotency key for a request that works in several transactions, without holding a connection: the lease
 * is short and renewed while the request runs, so that the key of a dead process is soon free again.
 */
final class KeyLease implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KeyLease.class);
    private static final int RENEWALS_IN_A_TERM = 3;
    /** Several threads, so that one hanging connection does not let the other leases expire. */
    private static final ScheduledExecutorService RENEWALS = Executors.newScheduledThreadPool(
            4, Thread.ofPlatform().daemon().name("key-lease-", 0).factory());

    private final UUID id;
    private final Scope scope;
    private final Duration term;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Future<?> renewing;

    private KeyLease(UUID id, Duration term, JdbcClient database, TransactionTemplate transaction) {
        this.id = id;
        this.scope = Scope.required();
        this.term = term;
        this.database = database;
        this.transaction = transaction;
        var interval = term.toMillis() / RENEWALS_IN_A_TERM;
        this.renewing = RENEWALS.scheduleAtFixedRate(this::renew, interval, interval, TimeUnit.MILLISECONDS);
    }

    /**
     * Takes a key that was not used, or whose user has died.
     *
     * @param enterprise the firm that the caller acts for, or nil for none
     * @param term duration of the lease
     * @return empty when the key was used, or is in use
     */
    static Optional<KeyLease> take(
            UUID caller,
            UUID enterprise,
            String key,
            Duration term,
            JdbcClient database,
            TransactionTemplate transaction) {
        var id = Ids.next();
        var taken = transaction.execute(status -> database.sql("""
                        insert into idempotency_record as r
                               (association_id, caller_id, enterprise_id, key, request, lease_id, leased_until)
                        values (:association, :caller, :enterprise, :key, '', :id,
                                clock_timestamp() + :term * interval '1 millisecond')
                        on conflict (association_id, caller_id, enterprise_id, key) do update
                           set lease_id = excluded.lease_id, leased_until = excluded.leased_until, created_at = now()
                         where r.leased_until < clock_timestamp()""")
                .param("association", Scope.required().association())
                .param("caller", caller)
                .param("enterprise", enterprise)
                .param("key", key)
                .param("id", id)
                .param("term", term.toMillis())
                .update());
        return taken != null && taken == 1
                ? Optional.of(new KeyLease(id, term, database, transaction))
                : Optional.empty();
    }

    UUID id() {
        return id;
    }

    private void renew() {
        try {
            scope.run(() -> transaction.executeWithoutResult(
                    status -> database.sql("""
                            update idempotency_record
                               set leased_until = clock_timestamp() + ? * interval '1 millisecond'
                             where lease_id = ?""").params(term.toMillis(), id).update()));
        } catch (DataAccessException | TransactionException later) {
            log.warn("The lease of an idempotency key could not be prolonged, it is tried again: {}", later.toString());
        }
    }

    /** Releases the key, unless a response has been stored with it. */
    @Override
    public void close() {
        renewing.cancel(false);
        transaction.executeWithoutResult(status -> database.sql("delete from idempotency_record where lease_id = ?")
                .param(id)
                .update());
    }
}
