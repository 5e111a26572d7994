package eu.spindle.commitments.person;

import eu.spindle.commitments.association.AssociationStatus;
import eu.spindle.commitments.association.Routes;
import eu.spindle.commitments.association.Routes.Route;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.tenancy.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the memberships and programmes of a person, reading only that person's own rows. */
@Component
class AccessLookup {

    private static final UUID NO_ASSOCIATION = new UUID(0, 0);

    private final JdbcClient database;
    private final Persons persons;
    private final Routes routes;
    private final FormerMemberSettings settings;
    private final Clock clock;

    AccessLookup(JdbcClient database, Persons persons, Routes routes, FormerMemberSettings settings, Clock clock) {
        this.database = database;
        this.persons = persons;
        this.routes = routes;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<Access> of(String issuer, String subject) {
        return persons.find(issuer, subject)
                .map(person -> new Access(
                        Access.PersonResponse.of(person), memberships(person.id()), stewardships(person.id()), null));
    }

    /** Does work in a scope that shows the person's own memberships, tokens and stewardships, and no other rows. */
    <T> T asPerson(UUID person, Supplier<T> work) {
        return routes.within(new Scope("", NO_ASSOCIATION, null, person, false), work);
    }

    List<Access.Place> memberships(UUID person) {
        var rows = asPerson(
                person, () -> database.sql("""
                                select association_id as association, id, role, enterprise_id as enterprise, left_at
                                  from membership where person_id = ? and status = 'active' order by id""").param(person).query(Row.class).list());
        var places = routes.byIds(rows.stream().map(Row::association).distinct().toList()).stream()
                .filter(route -> route.status() != AssociationStatus.CLOSED)
                .collect(Collectors.toMap(Route::id, Function.identity()));
        var now = clock.instant();
        return rows.stream()
                .filter(row -> places.containsKey(row.association()))
                .filter(row -> readUntil(row) == null || now.isBefore(readUntil(row)))
                .map(row -> new Access.Place(
                        row.id(),
                        java.util.Objects.requireNonNull(places.get(row.association())),
                        Codes.get(Role.class, row.role()),
                        row.enterprise(),
                        row.leftAt(),
                        readUntil(row)))
                .toList();
    }

    private @Nullable Instant readUntil(Row row) {
        return row.leftAt() == null ? null : row.leftAt().plus(settings.readAfterLeaving());
    }

    List<Access.Stewardship> stewardships(UUID person) {
        return asPerson(
                person,
                () -> database.sql("select programme, role from stewardship where person_id = ? order by programme")
                        .param(person)
                        .query((row, number) -> new Access.Stewardship(
                                row.getString("programme"), Codes.get(Role.class, row.getString("role"))))
                        .list());
    }

    private record Row(
            UUID association,
            UUID id,
            String role,
            @Nullable UUID enterprise,
            @Nullable Instant leftAt) {}
}
