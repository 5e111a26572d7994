package eu.spindle.commitments.person;

import eu.spindle.commitments.association.Routes;
import eu.spindle.platform.Ids;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.tenancy.Scope;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the access of an API token: its own roles, as far as its owner still has them. */
@Component
class TokenAccess {

    /** The last use is stored once a minute: otherwise each read by a token would write. */
    private static final Duration USE_INTERVAL = Duration.ofMinutes(1);

    private static final String OPERATOR_TOKEN = "bootstrap";

    private final JdbcClient database;
    private final Persons persons;
    private final Routes routes;
    private final AccessLookup lookup;
    private final BootstrapSettings settings;
    private final Clock clock;

    TokenAccess(
            JdbcClient database,
            Persons persons,
            Routes routes,
            AccessLookup lookup,
            BootstrapSettings settings,
            Clock clock) {
        this.database = database;
        this.persons = persons;
        this.routes = routes;
        this.lookup = lookup;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<Access> of(String tokenHash) {
        var hash = tokenHash.strip().toLowerCase(Locale.ROOT);
        if (settings.opensWith(hash)) {
            return Optional.of(bootstrap(hash));
        }
        return database.sql("select association, programme, token from token_key where hash = ?")
                .param(hash)
                .query(Key.class)
                .optional()
                .flatMap(this::valid)
                .flatMap(this::access);
    }

    /** The access of the token in the operator's settings, which belongs to a machine account. */
    private Access bootstrap(String hash) {
        var id = UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.UTF_8));
        return new Access(
                Access.PersonResponse.of(persons.operator()),
                List.of(),
                List.of(new Access.Stewardship(settings.programme(), Role.PROGRAMME_STEWARD)),
                new Access.Token(id, OPERATOR_TOKEN, null, null, null));
    }

    private Optional<Row> valid(Key key) {
        var now = clock.instant();
        return routes.within(Scope.of(key.programme(), key.association()), () -> {
            var row = database.sql("""
                            select association_id as association, id, name, programme, person_id as person,
                                   enterprise_id as enterprise, roles, expires_at, last_used_at
                              from api_token where association_id = ? and id = ? and revoked_at is null""")
                    .params(key.association(), key.token())
                    .query(Row.class)
                    .optional()
                    .filter(found -> found.expiresAt().isAfter(now));
            row.filter(found -> found.lastUsedAt() == null
                            || found.lastUsedAt().plus(USE_INTERVAL).isBefore(now))
                    .ifPresent(found -> database.sql(
                                    "update api_token set last_used_at = ? where association_id = ? and id = ?")
                            .params(Timestamp.from(now), found.association(), found.id())
                            .update());
            return row;
        });
    }

    /** A token never has more rights than its owner: when a role of the owner ends, the token loses it. */
    private Optional<Access> access(Row row) {
        var person = persons.find(row.person()).map(Access.PersonResponse::of).orElse(null);
        var roles = Tokens.roles(row.roles());
        var account = persons.account(row.person()).orElse(null);
        var token = new Access.Token(row.id(), row.name(), row.expiresAt(), row.enterprise(), account);
        if (row.association().equals(Ids.ofSectorBody(row.programme()))) {
            var stewardships = lookup.stewardships(row.person()).stream()
                    .filter(held -> held.programme().equals(row.programme()) && roles.contains(held.role()))
                    .toList();
            return stewardships.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Access(person, List.of(), stewardships, token));
        }
        var places = lookup.memberships(row.person()).stream()
                .filter(place -> place.association().id().equals(row.association()))
                .filter(place -> roles.contains(place.role()))
                .filter(place -> row.enterprise() == null || Objects.equals(place.enterprise(), row.enterprise()))
                .toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(new Access(person, places, List.of(), token));
    }

    private record Key(UUID association, String programme, UUID token) {}

    private record Row(
            UUID association,
            UUID id,
            String name,
            String programme,
            UUID person,
            @Nullable UUID enterprise,
            String roles,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}
}
