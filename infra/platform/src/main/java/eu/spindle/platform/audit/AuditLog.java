package eu.spindle.platform.audit;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.tenancy.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Records who did what, in the transaction of the action. */
public class AuditLog {

    private static final HibernateJpaDialect DIALECT = new HibernateJpaDialect();

    private static final int PAGE = 1_000;

    private final JdbcClient database;
    private final EntityManager entities;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient database, EntityManager entities, JsonMapper json, Clock clock) {
        this.database = database;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records an action of the caller, or of the system outside a request.
     *
     * @param act noun and past participle, e.g. {@code pledge.accepted}
     * @param subjectType e.g. {@code pledge}
     * @param details ids, states and reasons; no personal data beyond ids
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, String subjectType, UUID subject, Map<String, ?> details) {
        record(
                actor(),
                act,
                subjectType,
                subject,
                details(details, Caller.currentToken().orElse(null)));
    }

    /** Records an action that was requested earlier and is done now on behalf of its initiator. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Initiator by, String act, String subjectType, UUID subject, Map<String, ?> details) {
        record(by.person().toString(), act, subjectType, subject, details(details, by.token()));
    }

    private void record(String actor, String act, String subjectType, UUID subject, @Nullable String details) {
        Scope.required();
        pending().acts.add(new Act(actor, act, subjectType, subject.toString(), details));
    }

    /** Returns the details, with the API token that the actor used. */
    private @Nullable String details(Map<String, ?> told, Caller.@Nullable Token token) {
        var details = new LinkedHashMap<String, Object>(told);
        if (token != null) {
            details.put("byToken", Map.of("id", token.id(), "name", token.name()));
        }
        return details.isEmpty() ? null : json.writeValueAsString(details);
    }

    private static String actor() {
        return SecurityContextHolder.getContext().getAuthentication() != null
                        && SecurityContextHolder.getContext()
                                        .getAuthentication()
                                        .getPrincipal()
                                instanceof Caller caller
                ? caller.id().toString()
                : "system";
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .filter(pending -> pending.log == this)
                .findFirst()
                .orElseGet(() -> {
                    var pending = new Pending(this);
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    /**
     * Appends the actions through a database function, the only way to extend the chain. The lock of the head is the
     * last one that the transaction takes, and is held until its commit.
     */
    private void append(List<Act> acts) {
        flush();
        database.sql("select append_to_audit_log(?, cast(? as jsonb))")
                .param(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param(json.writeValueAsString(acts))
                .query(rows -> {});
    }

    /** Translates database exceptions as Spring does elsewhere; nothing else translates them during a commit. */
    private void flush() {
        try {
            entities.flush();
        } catch (PersistenceException refused) {
            throw Objects.requireNonNullElse(DIALECT.translateExceptionIfPossible(refused), refused);
        }
    }

    /** Returns the number of the association's last entry; 0 without entries. */
    @Transactional(readOnly = true)
    public long head() {
        return database.sql("select coalesce(max(seq), 0) from audit_entry where association_id = ?")
                .param(Scope.required().association())
                .query(Long.class)
                .single();
    }

    /** Returns the association's next entries after a number, up to another, in order. */
    @Transactional(readOnly = true)
    public List<AuditEntry> page(long after, long until) {
        return database.sql("""
                        select * from audit_entry
                         where association_id = ? and seq > ? and seq <= ? order by seq limit ?""")
                .params(Scope.required().association(), after, until, PAGE)
                .query((row, number) -> new AuditEntry(
                        row.getString("association_id"),
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant().toString(),
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("subject_type"),
                        row.getString("subject"),
                        row.getString("details"),
                        row.getString("previous_hash"),
                        row.getString("hash")))
                .list();
    }

    private record Act(
            String actor,
            String act,
            String subjectType,
            String subject,
            @Nullable String details) {}

    /** The actions of a transaction, written just before it commits. */
    private static final class Pending implements TransactionSynchronization {

        private final AuditLog log;
        private final List<Act> acts = new ArrayList<>();

        private Pending(AuditLog log) {
            this.log = log;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            log.append(acts);
        }
    }
}
