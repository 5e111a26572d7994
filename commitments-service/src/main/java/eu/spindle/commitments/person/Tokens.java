package eu.spindle.commitments.person;

import eu.spindle.commitments.association.Routes;
import eu.spindle.commitments.association.Routes.Route;
import eu.spindle.platform.Ids;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Creates, lists and revokes a person's API tokens. A token is shown once, and stored as a hash only. */
@Service
class Tokens {

    private static final Duration MAX_VALIDITY = Duration.ofDays(366);
    private static final int MAX_NAME = 80;
    private static final int MAX_CODE = 64;
    private static final String SEPARATOR = ",";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Routes routes;
    private final AccessLookup lookup;
    private final AuditLog audit;
    private final Clock clock;

    Tokens(JdbcClient database, Routes routes, AccessLookup lookup, AuditLog audit, Clock clock) {
        this.database = database;
        this.routes = routes;
        this.lookup = lookup;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new token.
     *
     * @param association slug, or null for one of the programme
     * @param roles of those that the owner has there
     */
    record TokenRequest(
            @Nullable @Size(max = MAX_NAME) String name,
            @Nullable @Size(max = MAX_CODE) String association,
            @Nullable @Size(max = MAX_CODE) String programme,
            @Nullable UUID enterprise,
            @Nullable @Size(max = 20) List<@NotNull Role> roles,
            @Nullable Instant expires) {}

    /** A new token; only this response shows it. */
    record CreatedToken(UUID id, String token, Instant expires) {}

    /** A token in a list. */
    record TokenSummary(
            UUID id,
            String name,
            String programme,
            @Nullable String association,
            @Nullable UUID enterprise,
            List<Role> roles,
            Instant createdAt,
            Instant expires,
            @Nullable Instant lastUsedAt) {}

    CreatedToken create(UUID person, TokenRequest request) {
        var name = request.name() == null ? "" : request.name().strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw DomainException.invalid("name", "token-name");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var expires = request.expires() == null ? now.plus(Duration.ofDays(90)) : request.expires();
        if (!expires.isAfter(now) || expires.isAfter(now.plus(MAX_VALIDITY))) {
            throw DomainException.invalid("expires", "token-expiry");
        }
        var roles = request.roles() == null ? List.<Role>of() : List.copyOf(request.roles());
        var scope = request.association() == null
                ? ofProgramme(person, request, roles)
                : ofAssociation(person, request, roles);
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = "sp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = Ids.next();
        return routes.within(scope, () -> {
            insert(id, person, name, scope, request.enterprise(), roles, now, expires);
            database.sql("insert into token_key (hash, association, programme, token) values (?, ?, ?, ?)")
                    .params(hash(token), scope.association(), scope.programme(), id)
                    .update();
            audit.record("api-token.made", "api-token", id, Map.of("person", person, "roles", roles));
            return new CreatedToken(id, token, expires);
        });
    }

    private Scope ofProgramme(UUID person, TokenRequest request, List<Role> roles) {
        var held = lookup.stewardships(person).stream()
                .filter(stewardship -> stewardship.programme().equals(request.programme()))
                .map(Access.Stewardship::role)
                .toList();
        if (request.programme() == null
                || roles.isEmpty()
                || !held.containsAll(roles)
                || request.enterprise() != null) {
            throw DomainException.invalid("roles", "token-scope");
        }
        return Scope.ofSector(request.programme());
    }

    private Scope ofAssociation(UUID person, TokenRequest request, List<Role> roles) {
        var places = lookup.memberships(person).stream()
                .filter(place -> place.association().slug().equals(request.association()))
                .filter(place -> !place.readOnly())
                .filter(place ->
                        request.enterprise() == null || Objects.equals(place.enterprise(), request.enterprise()))
                .toList();
        var held = places.stream().map(Access.Place::role).toList();
        if (places.isEmpty() || roles.isEmpty() || !held.containsAll(roles)) {
            throw DomainException.invalid("roles", "token-scope");
        }
        Route route = places.getFirst().association();
        return Scope.of(route.programme(), route.id());
    }

    private void insert(
            UUID id,
            UUID person,
            String name,
            Scope scope,
            @Nullable UUID enterprise,
            List<Role> roles,
            Instant now,
            Instant expires) {
        database.sql("""
                        insert into api_token (association_id, id, programme, person_id, name, enterprise_id, roles,
                                               created_at, expires_at)
                        values (:association, :id, :programme, :person, :name, :enterprise, :roles, :now, :expires)""")
                .param("association", scope.association())
                .param("id", id)
                .param("programme", scope.programme())
                .param("person", person)
                .param("name", name)
                .param("enterprise", enterprise)
                .param("roles", roles.stream().map(Role::code).collect(Collectors.joining(SEPARATOR)))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    List<TokenSummary> list(UUID person) {
        return lookup.asPerson(
                person,
                () -> database.sql("""
                                select t.id, t.name, t.programme, r.slug as association, t.enterprise_id, t.roles,
                                       t.created_at, t.expires_at, t.last_used_at
                                  from api_token t left join route r on r.association = t.association_id
                                 where t.person_id = ? and t.revoked_at is null order by t.id""")
                        .param(person)
                        .query((row, number) -> new TokenSummary(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("programme"),
                                row.getString("association"),
                                row.getObject("enterprise_id", UUID.class),
                                roles(row.getString("roles")),
                                row.getTimestamp("created_at").toInstant(),
                                row.getTimestamp("expires_at").toInstant(),
                                row.getTimestamp("last_used_at") == null
                                        ? null
                                        : row.getTimestamp("last_used_at").toInstant()))
                        .list());
    }

    void revoke(UUID person, UUID token) {
        var place = lookup.asPerson(
                person,
                () -> database.sql("select association_id as association, programme from api_token"
                                + " where id = ? and person_id = ? and revoked_at is null")
                        .params(token, person)
                        .query(Place.class)
                        .optional());
        var found = place.orElseThrow(DomainException::notFound);
        routes.within(Scope.of(found.programme(), found.association()), () -> {
            audit.record("api-token.revoked", "api-token", token, Map.of("person", person));
            return database.sql("update api_token set revoked_at = ? where association_id = ? and id = ?")
                    .params(Timestamp.from(clock.instant()), found.association(), token)
                    .update();
        });
    }

    /** The roles of a stored token. */
    static List<Role> roles(String codes) {
        return Arrays.stream(codes.split(SEPARATOR))
                .map(code -> Codes.get(Role.class, code))
                .toList();
    }

    static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }

    private record Place(UUID association, String programme) {}
}
