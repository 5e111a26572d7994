package eu.spindle.helpdesk.directory;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.directory.CommitmentsClient.InvitationResponse;
import eu.spindle.helpdesk.directory.CommitmentsClient.MemberResponse;
import eu.spindle.helpdesk.directory.CommitmentsClient.MembersResponse;
import eu.spindle.helpdesk.directory.CommitmentsClient.NamesResponse;
import eu.spindle.helpdesk.directory.CommitmentsClient.SenderResponse;
import eu.spindle.helpdesk.mail.RecipientCheck;
import eu.spindle.platform.tenancy.Scope;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Resolves memberships to people and caches them; must not be called inside another transaction, since it may call a
 * service.
 */
@Service
public class Directory implements RecipientCheck {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final CommitmentsClient commitments;
    private final DeskRepository desks;
    private final Clock clock;

    Directory(
            JdbcClient database,
            TransactionTemplate transaction,
            CommitmentsClient commitments,
            DeskRepository desks,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.commitments = commitments;
        this.desks = desks;
        this.clock = clock;
    }

    /** Returns everybody whom the addressee currently means. */
    public List<Recipient> recipients(Desk desk, Addressee to) {
        if (to.invitation() != null) {
            return commitments.invitation(desk, to.invitation()).stream()
                    .map(InvitationResponse::recipient)
                    .toList();
        }
        if (to.membership() != null) {
            return member(desk, to.membership()).stream().toList();
        }
        if (to.person() != null) {
            return person(desk, to.person(), to.enterprise()).stream().toList();
        }
        if (to.email() != null) {
            return List.of(outside(to.email(), Objects.requireNonNullElse(to.name(), "")));
        }
        return to.role() == null ? List.of() : holders(desk, to.role(), to.enterprise());
    }

    /** Finds a current member: preferably by the membership for that enterprise, then by one at the desk. */
    public Optional<Recipient> person(Desk desk, UUID person, @Nullable UUID enterprise) {
        return commitments.memberships(desk, person).stream()
                .flatMap(found -> found.recipients().stream())
                .min(Comparator.comparing((Recipient recipient) -> !Objects.equals(recipient.enterprise(), enterprise))
                        .thenComparing(recipient -> !recipient.role().startsWith("helpdesk-"))
                        .thenComparing(Recipient::id));
    }

    /** Returns the owners of an address and their current memberships in any association. */
    public List<Sender> senders(String email) {
        return commitments.senders(email).stream()
                .flatMap(found -> found.items().stream())
                .map(SenderResponse::sender)
                .toList();
    }

    /** Returns the current name of a member, if there is one; it is not cached. */
    public Optional<String> name(Desk desk, UUID membership) {
        return commitments.member(desk, membership).map(MemberResponse::name);
    }

    @Override
    public boolean mayReceive(@Nullable UUID membership, @Nullable UUID invitation) {
        if (membership == null && invitation == null) {
            return true;
        }
        var desk = desks.current().orElseThrow();
        return invitation == null
                ? member(desk, Objects.requireNonNull(membership)).isPresent()
                : commitments
                        .invitation(desk, invitation)
                        .filter(InvitationResponse::isOpen)
                        .isPresent();
    }

    /** Returns the names of what a request refers to by id or code, in that language; unknown ones are left out. */
    public Map<String, String> names(Desk desk, Map<String, String> arguments, Locale language) {
        var enterprise = arguments.get("enterprise");
        var commitment = arguments.get("commitment");
        if (enterprise == null && commitment == null) {
            return Map.of();
        }
        return commitments
                .names(desk, enterprise, commitment, language.getLanguage())
                .map(NamesResponse::byArgument)
                .orElse(Map.of());
    }

    /** Handles a changed membership: an ended one is stored as ended, any other is dropped from the cache. */
    public void changed(UUID membership, boolean ended) {
        if (!ended) {
            database.sql("delete from directory where association_id = ? and membership_id = ?")
                    .params(Scope.required().association(), membership)
                    .update();
            return;
        }
        database.sql("""
                        insert into directory (association_id, membership_id, name, role, active, fetched_at)
                        values (?, ?, '', '', false, ?)
                        on conflict (association_id, membership_id) do update set person_id = null, name = '',
                          email = null, language = null, role = '', role_enterprise_id = null, active = false""")
                .params(Scope.required().association(), membership, Timestamp.from(clock.instant()))
                .update();
    }

    private static Recipient outside(String email, String name) {
        var id = UUID.nameUUIDFromBytes(email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return new Recipient(id, Recipient.Kind.OUTSIDE, null, name, email, null, "", null, null, null);
    }

    private List<Recipient> holders(Desk desk, String role, @Nullable UUID enterprise) {
        var holders = commitments
                .holders(desk, role, enterprise)
                .map(MembersResponse::recipients)
                .orElse(List.of());
        transaction.executeWithoutResult(status -> holders.forEach(this::cache));
        return holders;
    }

    private Optional<Recipient> member(Desk desk, UUID membership) {
        var cached = Optional.ofNullable(transaction.execute(status -> cached(membership)))
                .flatMap(found -> found);
        if (cached.isPresent()) {
            return cached.filter(found -> !found.role().isEmpty());
        }
        var current = commitments
                .member(desk, membership)
                .filter(MemberResponse::isActive)
                .map(MemberResponse::recipient);
        current.ifPresent(found -> transaction.executeWithoutResult(status -> cache(found)));
        return current;
    }

    private Optional<Recipient> cached(UUID membership) {
        return database.sql("select * from directory where association_id = ? and membership_id = ?")
                .params(Scope.required().association(), membership)
                .query((row, number) -> new Recipient(
                        membership,
                        Recipient.Kind.MEMBER,
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language") == null ? null : Locale.forLanguageTag(row.getString("language")),
                        row.getString("role"),
                        row.getObject("role_enterprise_id", UUID.class),
                        null,
                        null))
                .optional();
    }

    private void cache(Recipient recipient) {
        database.sql("""
                        insert into directory (association_id, membership_id, person_id, name, email, language, role,
                                               role_enterprise_id, active, fetched_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, true, ?)
                        on conflict (association_id, membership_id) do update
                           set person_id = excluded.person_id, name = excluded.name, email = excluded.email,
                               language = excluded.language, role = excluded.role,
                               role_enterprise_id = excluded.role_enterprise_id, active = true, fetched_at = excluded.fetched_at""")
                .param(Scope.required().association())
                .param(recipient.id())
                .param(recipient.person())
                .param(recipient.name())
                .param(recipient.email())
                .param(
                        recipient.language() == null
                                ? null
                                : recipient.language().toLanguageTag())
                .param(recipient.role())
                .param(recipient.enterprise())
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
