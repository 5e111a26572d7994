package eu.spindle.helpdesk.mail;

import eu.spindle.platform.code.Codes;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the outgoing mails of the current association and their outcome. */
@Repository
class OutgoingMailRepository {

    private final JdbcClient database;
    private final Clock clock;

    OutgoingMailRepository(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Finds a mail whose outcome is not recorded. */
    @Transactional(readOnly = true)
    Optional<OutgoingMail> findOpen(UUID id) {
        return database.sql("""
                        select * from mail where association_id = ? and id = ? and state in ('waiting', 'sending')""")
                .params(Scope.required().association(), id)
                .query(OutgoingMailRepository::read)
                .optional();
    }

    /** Records and commits the start of a handover; false if another instance started first. */
    @Transactional
    boolean recordAttempt(OutgoingMail mail, boolean repeat) {
        return database.sql("""
                        update mail set state = 'sending', attempts = attempts + 1, attempted_at = ?,
                               repeated = repeated or ?
                         where association_id = ? and id = ? and state = ? and attempts = ?""")
                        .params(
                                Timestamp.from(clock.instant()),
                                repeat,
                                Scope.required().association(),
                                mail.id(),
                                mail.state().code(),
                                mail.attempts())
                        .update()
                == 1;
    }

    /** Records a temporary rejection, so that the next handover is no repetition. */
    @Transactional
    void recordTemporaryRejection(UUID id) {
        database.sql("""
                        update mail set state = 'waiting', attempts = attempts - 1
                         where association_id = ? and id = ? and state = 'sending'""").params(Scope.required().association(), id).update();
    }

    /** Records the outcome. */
    @Transactional
    void recordOutcome(UUID id, OutgoingMail.State state, String error) {
        database.sql("update mail set state = ?, sent_at = ?, error = ? where association_id = ? and id = ?")
                .param(state.code())
                .param(state == OutgoingMail.State.SENT ? Timestamp.from(clock.instant()) : null)
                .param(error.isEmpty() ? null : error)
                .param(Scope.required().association())
                .param(id)
                .update();
    }

    private static OutgoingMail read(ResultSet row, int number) throws SQLException {
        var writtenAt = row.getTimestamp("written_at").toInstant();
        var attemptedAt = row.getTimestamp("attempted_at");
        return new OutgoingMail(
                row.getObject("id", UUID.class),
                Codes.get(OutgoingMail.State.class, row.getString("state")),
                row.getObject("membership_id", UUID.class),
                row.getObject("invitation_id", UUID.class),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("reply_to"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("language"),
                row.getString("message_id"),
                row.getString("in_reply_to"),
                Objects.requireNonNullElse(row.getString("refs"), ""),
                writtenAt,
                row.getBoolean("despite_suspension"),
                row.getInt("attempts"),
                attemptedAt == null ? writtenAt : attemptedAt.toInstant());
    }
}
