package eu.spindle.commitments.person;

import eu.spindle.commitments.association.Routes;
import eu.spindle.platform.Ids;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.tenancy.Scope;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who has signed in. A person belongs to no association, so that no policy can stand before this table; instead the
 * service has no right to it but through functions that find by an id or an identity, and list nobody.
 */
@Component
public class Persons {

    /** No provider issues it: a machine account cannot sign in. */
    private static final String MACHINES = "urn:spindle:machine";

    private static final String OPERATOR = "operator";

    /** More than any provider sends. */
    private static final int MAX_TEXT = 1_000;

    private final JdbcClient database;
    private final Routes routes;
    private final AuditLog audit;
    private final BootstrapSettings bootstrap;

    Persons(JdbcClient database, Routes routes, AuditLog audit, BootstrapSettings bootstrap) {
        this.database = database;
        this.routes = routes;
        this.audit = audit;
        this.bootstrap = bootstrap;
    }

    /** Somebody as the identity provider described them last. */
    public record Person(
            UUID id,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String name,
            @Nullable String locale) {

        /** Whether the provider vouches for this being the person's address. */
        public boolean owns(String address) {
            return emailVerified && email != null && email.strip().equalsIgnoreCase(address);
        }
    }

    /** What the provider says at sign-in. */
    record SignIn(
            @Size(max = MAX_TEXT) String issuer,
            @Size(max = MAX_TEXT) String subject,
            @Nullable @Size(max = MAX_TEXT) String email,
            boolean emailVerified,
            @Nullable @Size(max = MAX_TEXT) String name,
            @Nullable @Size(max = MAX_TEXT) String locale) {}

    /** Who somebody is at the identity provider. */
    record Account(String issuer, String subject) {}

    /** Somebody's account at the identity provider; a machine account has none. */
    @Transactional(readOnly = true)
    Optional<Account> account(UUID id) {
        return database.sql("select * from identity_of_person(?)")
                .param(id)
                .query(Account.class)
                .optional()
                .filter(account -> !account.issuer().equals(MACHINES));
    }

    /** Somebody by id. */
    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    Optional<Person> find(String issuer, String subject) {
        return database.sql("select * from person_by_identity(?, ?)")
                .params(issuer, subject)
                .query(Person.class)
                .optional();
    }

    /** Those for whom the provider vouches that the address is theirs; in whatever case it is written. */
    @Transactional(readOnly = true)
    public List<Person> owners(String address) {
        return database.sql("select * from persons_by_address(?)").param(address.strip()).query(Person.class).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Those of these ids who exist. */
    @Transactional(readOnly = true)
    public List<Person> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database
                .sql("select * from persons_by_id(cast(? as uuid[]))")
                .param(ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(Person.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Makes somebody known, or known better. */
    @Transactional
    UUID remember(SignIn seen) {
        return database.sql("select remember_person(:id, :issuer, :subject, :email, :verified, :name, :locale)")
                .param("id", Ids.next())
                .param("issuer", seen.issuer())
                .param("subject", seen.subject())
                .param("email", seen.email())
                .param("verified", seen.emailVerified())
                .param("name", seen.name())
                .param("locale", seen.locale())
                .query(UUID.class)
                .single();
    }

    /** The machine account of whoever operates the installation; it signs in nowhere. */
    @Transactional
    Person operator() {
        return find(MACHINES, OPERATOR).orElseGet(() -> {
            remember(new SignIn(MACHINES, OPERATOR, null, false, OPERATOR, null));
            return find(MACHINES, OPERATOR).orElseThrow();
        });
    }

    /** Makes the person who has the address of the bootstrap settings steward of their programme. */
    void bootstrap(UUID person, SignIn seen) {
        if (!seen.emailVerified() || !bootstrap.stewardedBy(seen.email())) {
            return;
        }
        routes.within(Scope.ofSector(bootstrap.programme()), () -> {
            var added = database.sql(
                            "insert into stewardship (programme, person_id, role) values (?, ?, ?) on conflict do nothing")
                    .params(bootstrap.programme(), person, Role.STEWARD)
                    .update();
            if (added == 1) {
                audit.record("stewardship.given", "person", person, Map.of("role", Role.STEWARD));
            }
            return added;
        });
    }
}
