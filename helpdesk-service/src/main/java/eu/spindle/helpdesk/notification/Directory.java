package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers who is behind a membership, and asks when it does not know; never inside a transaction of somebody else. */
@Service
public class Directory {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Commitments commitments;
    private final Clock clock;

    Directory(JdbcClient database, TransactionTemplate transaction, Commitments commitments, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** Everybody whom the addressee means, now. */
    List<Reader> readers(Desk desk, Addressee to) {
        if (to.invitation() != null) {
            return commitments.invitation(desk, to.invitation()).stream().toList();
        }
        if (to.membership() != null) {
            return member(desk, to.membership()).stream().toList();
        }
        return to.role() == null ? List.of() : commitments.holders(desk, to.role(), to.enterprise());
    }

    /** Forgets a membership that has changed. */
    public void forget(UUID membership) {
        database.sql("delete from directory where association_id = ? and membership_id = ?")
                .params(Scope.required().association(), membership)
                .update();
    }

    private Optional<Reader> member(Desk desk, UUID membership) {
        var known = Optional.ofNullable(transaction.execute(status -> remembered(membership)))
                .flatMap(found -> found);
        if (known.isPresent()) {
            return known;
        }
        var asked = commitments.member(desk, membership);
        asked.ifPresent(found -> transaction.executeWithoutResult(status -> remember(found)));
        return asked;
    }

    private Optional<Reader> remembered(UUID membership) {
        return database.sql("select * from directory where association_id = ? and membership_id = ?")
                .params(Scope.required().association(), membership)
                .query((row, number) -> new Reader(
                        membership,
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language") == null ? null : Locale.forLanguageTag(row.getString("language")),
                        row.getString("role"),
                        null,
                        null))
                .optional();
    }

    private void remember(Reader reader) {
        database.sql("""
                        insert into directory (association_id, membership_id, person_id, name, email, language, role,
                                               active, fetched_at)
                        values (?, ?, ?, ?, ?, ?, ?, true, ?) on conflict do nothing""")
                .param(Scope.required().association())
                .param(reader.id())
                .param(reader.person())
                .param(reader.name())
                .param(reader.email())
                .param(reader.language() == null ? null : reader.language().toLanguageTag())
                .param(reader.role())
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
