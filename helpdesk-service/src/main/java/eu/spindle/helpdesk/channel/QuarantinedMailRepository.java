package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.mail.inbound.InboundMail;
import eu.spindle.helpdesk.mail.inbound.MailContent;
import eu.spindle.platform.Ids;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import eu.spindle.platform.web.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores quarantined mails. */
@Repository
class QuarantinedMailRepository {

    /** Bytes of an original that are stored at most. */
    static final int MAX_ORIGINAL_BYTES = 256 * 1024;

    private static final Duration REPLY_INTERVAL = Duration.ofDays(1);
    private static final int MAX_REPLIES_PER_HOUR = 100;

    private static final String SELECT = """
            select q.*, t.number as ticket_number from quarantined_mail q
              left join ticket t on t.association_id = q.association_id and t.id = q.ticket_id
             where q.association_id = :association""";

    private final JdbcClient database;
    private final Texts texts;
    private final Clock clock;

    QuarantinedMailRepository(JdbcClient database, Texts texts, Clock clock) {
        this.database = database;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The sender of a mail, as far as known.
     *
     * @param enterprise the firm that the sender acts for, or null
     */
    record Origin(
            @Nullable String address,
            String name,
            @Nullable UUID person,
            @Nullable UUID enterprise,
            @Nullable String language) {}

    /** Stores a mail; empty if it is stored already. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> add(
            InboundMail mail, MailContent content, QuarantineReason reason, Origin origin, @Nullable UUID ticket) {
        var id = Ids.next();
        var original = mail.original(MAX_ORIGINAL_BYTES);
        var added = database.sql("""
                        insert into quarantined_mail (association_id, id, mail_key, reason, sender, sender_name,
                               sender_person_id, sender_enterprise_id, language, subject, text, attachments, ticket_id, size_bytes,
                               original, original_complete, received_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting') on conflict do nothing""")
                .param(Scope.required().association())
                .param(id)
                .param(mail.key())
                .param(reason.code())
                .param(origin.address())
                .param(origin.name())
                .param(origin.person())
                .param(origin.enterprise())
                .param(origin.language())
                .param(mail.subject())
                .param(content.text())
                .param(content.attachments().stream().limit(50).toArray(String[]::new))
                .param(ticket)
                .param(mail.size())
                .param(original)
                .param(!mail.isTooLarge() && original.length == mail.size())
                .param(Timestamp.from(clock.instant()))
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Records that the sender is notified; false if that happened within a day, or too often within the hour. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean recordNotified(UUID id, String sender) {
        var now = clock.instant();
        var suppressed = database.sql("""
                        select count(*) filter (where lower(sender) = lower(:sender)) > 0
                               or count(*) filter (where sender_notified_at > :hour) >= :max
                          from quarantined_mail where association_id = :association and sender_notified_at > :day""")
                .param("association", Scope.required().association())
                .param("sender", sender)
                .param("day", Timestamp.from(now.minus(REPLY_INTERVAL)))
                .param("hour", Timestamp.from(now.minus(Duration.ofHours(1))))
                .param("max", MAX_REPLIES_PER_HOUR)
                .query(Boolean.class)
                .single();
        if (!suppressed) {
            database.sql("update quarantined_mail set sender_notified_at = ? where association_id = ? and id = ?")
                    .params(Timestamp.from(now), Scope.required().association(), id)
                    .update();
        }
        return !suppressed;
    }

    /** Returns a page of mails in that state, newest first. */
    @Transactional(readOnly = true)
    Page<QuarantinedMail> page(QuarantinedMail.State state, @Nullable String after, int limit) {
        var cursor = Cursor.decode(after);
        var rows = database.sql(SELECT + """

                           and q.state = :state and (q.received_at, q.id) < (:received, :id)
                         order by q.received_at desc, q.id desc limit :limit""")
                .param("association", Scope.required().association())
                .param("state", state.code())
                .param(
                        "received",
                        Timestamp.from(cursor.map(Cursor::instant).orElse(Instant.parse("9999-01-01T00:00:00Z"))))
                .param("id", cursor.map(Cursor::id).orElse(new UUID(0, 0)))
                .param("limit", Page.limit(limit) + 1)
                .query(this::read)
                .list();
        return Page.of(rows, Page.limit(limit), row -> Cursor.of(row.receivedAt(), row.id()));
    }

    /**
     * Returns a mail.
     *
     * @throws DomainException 404 if there is none
     */
    @Transactional(readOnly = true)
    QuarantinedMail find(UUID id) {
        return database.sql(SELECT + " and q.id = :id")
                .param("association", Scope.required().association())
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(DomainException::notFound);
    }

    /** Returns the stored original; it is deleted when the mail is decided on. */
    @Transactional(readOnly = true)
    byte[] original(UUID id) {
        return database.sql("select original from quarantined_mail where association_id = ? and id = ?")
                .params(Scope.required().association(), id)
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(found -> found)
                .orElseThrow(DomainException::notFound);
    }

    /** Returns sender and key of a mail and locks it, to open a ticket with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    PendingMail lock(UUID id) {
        var found = database.sql("select * from quarantined_mail where association_id = ? and id = ? for update")
                .params(Scope.required().association(), id)
                .query((row, number) -> new PendingMail(
                        row.getString("mail_key"),
                        Codes.get(QuarantinedMail.State.class, row.getString("state")),
                        new Origin(
                                row.getString("sender"),
                                row.getString("sender_name"),
                                row.getObject("sender_person_id", UUID.class),
                                row.getObject("sender_enterprise_id", UUID.class),
                                row.getString("language"))))
                .optional()
                .orElseThrow(DomainException::notFound);
        if (found.state() != QuarantinedMail.State.WAITING) {
            throw DomainException.conflict("mail-already-decided");
        }
        return found;
    }

    /** A mail that is being decided on. */
    record PendingMail(String key, QuarantinedMail.State state, Origin origin) {}

    /** Records the desk's decision and deletes the original. */
    @Transactional(propagation = Propagation.MANDATORY)
    void recordOutcome(UUID id, QuarantinedMail.State state, UUID by, @Nullable String reason, @Nullable UUID ticket) {
        database.sql("""
                        update quarantined_mail set state = ?, decided_by = ?, decided_at = ?, decision_reason = ?,
                               ticket_id = coalesce(?, ticket_id), original = null
                         where association_id = ? and id = ?""")
                .param(state.code())
                .param(by)
                .param(Timestamp.from(clock.instant()))
                .param(reason)
                .param(ticket)
                .param(Scope.required().association())
                .param(id)
                .update();
    }

    private QuarantinedMail read(ResultSet row, int number) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        var ticket = row.getObject("ticket_id", UUID.class);
        var reason = Codes.get(QuarantineReason.class, row.getString("reason"));
        return new QuarantinedMail(
                row.getObject("id", UUID.class),
                reason,
                texts.get("mail.reason." + reason.code()),
                Codes.get(QuarantinedMail.State.class, row.getString("state")),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getString("text"),
                List.of((String[]) row.getArray("attachments").getArray()),
                ticket,
                ticket == null ? null : row.getLong("ticket_number"),
                row.getLong("size_bytes"),
                row.getBoolean("original_complete"),
                row.getTimestamp("sender_notified_at") != null,
                Objects.requireNonNull(row.getTimestamp("received_at")).toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decision_reason"));
    }
}
