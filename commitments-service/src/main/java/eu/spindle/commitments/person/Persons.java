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
 * Stores persons. A person belongs to no association, so no row-level policy protects the table. Instead the service has
 * no grant on it, only on functions that find persons by id, identity or address.
 */
@Component
public class Persons {

    /** The issuer of machine accounts: no provider uses it, so they cannot sign in. */
    private static final String MACHINES = "urn:spindle:machine";

    private static final String OPERATOR = "operator";

    /** Longer than any text of a provider. */
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

    /** A person as the identity provider described it at the last sign-in. */
    public record Person(
            UUID id,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String name,
            @Nullable String locale) {

        /** Whether this is the person's verified address. */
        public boolean owns(String address) {
            return emailVerified && email != null && email.strip().equalsIgnoreCase(address);
        }
    }

    /** The claims of the identity provider at sign-in. */
    record SignIn(
            @Size(max = MAX_TEXT) String issuer,
            @Size(max = MAX_TEXT) String subject,
            @Nullable @Size(max = MAX_TEXT) String email,
            boolean emailVerified,
            @Nullable @Size(max = MAX_TEXT) String name,
            @Nullable @Size(max = MAX_TEXT) String locale) {}

    /** An account at the identity provider. */
    record Account(String issuer, String subject) {}

    /** The account of a person at the identity provider; a machine account has none. */
    @Transactional(readOnly = true)
    Optional<Account> account(UUID id) {
        return database.sql("select * from identity_of_person(?)")
                .param(id)
                .query(Account.class)
                .optional()
                .filter(account -> !account.issuer().equals(MACHINES));
    }

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

    /** The persons with that verified address, in any case. */
    @Transactional(readOnly = true)
    public List<Person> owners(String address) {
        return database.sql("select * from persons_by_address(?)").param(address.strip()).query(Person.class).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The persons with these ids. */
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

    /** Adds a person, or updates name and address. */
    @Transactional
    UUID save(SignIn signIn) {
        return database.sql("select remember_person(:id, :issuer, :subject, :email, :verified, :name, :locale)")
                .param("id", Ids.next())
                .param("issuer", signIn.issuer())
                .param("subject", signIn.subject())
                .param("email", signIn.email())
                .param("verified", signIn.emailVerified())
                .param("name", signIn.name())
                .param("locale", signIn.locale())
                .query(UUID.class)
                .single();
    }

    /** The machine account of the operator of the installation. */
    @Transactional
    Person operator() {
        return find(MACHINES, OPERATOR).orElseGet(() -> {
            save(new SignIn(MACHINES, OPERATOR, null, false, OPERATOR, null));
            return find(MACHINES, OPERATOR).orElseThrow();
        });
    }

    /** Makes a person with the address of the bootstrap settings steward of the programme. */
    void bootstrap(UUID person, SignIn signIn) {
        if (!signIn.emailVerified() || !bootstrap.stewardedBy(signIn.email())) {
            return;
        }
        routes.within(Scope.ofSector(bootstrap.programme()), () -> {
            var added = database.sql(
                            "insert into stewardship (programme, person_id, role) values (?, ?, ?) on conflict do nothing")
                    .params(bootstrap.programme(), person, Role.PROGRAMME_STEWARD.code())
                    .update();
            if (added == 1) {
                audit.record("stewardship.given", "person", person, Map.of("role", Role.PROGRAMME_STEWARD));
            }
            return added;
        });
    }
}
