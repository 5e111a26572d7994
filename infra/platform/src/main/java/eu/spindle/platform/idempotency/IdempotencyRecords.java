package eu.spindle.platform.idempotency;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Types;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores the keys of the current caller with their responses, in the current transaction. */
final class IdempotencyRecords {

    private static final Logger log = LoggerFactory.getLogger(IdempotencyRecords.class);
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient database;

    IdempotencyRecords(JdbcClient database) {
        this.database = database;
    }

    /** Returns the firm that the caller acts for, or nil for none. */
    static UUID enterprise() {
        return Objects.requireNonNullElse(Caller.current().enterprise(), NONE);
    }

    /**
     * Claims the key; its request is stored when the body has been read, and before another transaction sees it. Waits
     * for a first request that is still running.
     */
    boolean claim(String key) {
        return ofCaller(database.sql("""
                                insert into idempotency_record (association_id, caller_id, enterprise_id, key, request)
                                values (:association, :caller, :enterprise, :key, '')
                                on conflict do nothing"""), key).update() == 1;
    }

    /** Stores the response, unless the key's lease has passed to another request meanwhile. */
    void save(String key, @Nullable UUID lease, StoredAnswer answer) {
        var saved = ofCaller(database.sql("""
                        update idempotency_record set request = :request, status = :status, content_type = :type, body = :body,
                               location = :location, etag = :etag, lease_id = null, leased_until = null
                         where association_id = :association and caller_id = :caller and enterprise_id = :enterprise
                           and key = :key and lease_id is not distinct from :lease"""), key)
                .param("lease", lease, Types.OTHER)
                .param("request", answer.request())
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("body", answer.body())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .update();
        if (saved == 0) {
            log.warn("An answer is not repeated for its idempotency key: its lease ran out while the request worked");
        }
    }

    Optional<StoredAnswer> find(String key) {
        return ofCaller(database.sql("""
                        select request, status, content_type, body, location, etag from idempotency_record
                         where association_id = :association and caller_id = :caller and enterprise_id = :enterprise
                           and key = :key and lease_id is null"""), key).query(StoredAnswer.class).optional();
    }

    /** Deletes records older than seven days, except those that another request is just deleting. */
    void deleteOld() {
        database.sql("""
                        delete from idempotency_record where (association_id, caller_id, enterprise_id, key) in (
                            select association_id, caller_id, enterprise_id, key from idempotency_record
                             where association_id = :association and created_at < now() - interval '7 days'
                               for update skip locked)""").param("association", Scope.required().association()).update();
    }

    private static JdbcClient.StatementSpec ofCaller(JdbcClient.StatementSpec statement, String key) {
        return statement
                .param("association", Scope.required().association())
                .param("caller", Caller.current().id())
                .param("enterprise", enterprise())
                .param("key", key);
    }
}
