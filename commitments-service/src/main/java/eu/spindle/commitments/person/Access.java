package eu.spindle.commitments.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.association.Routes.Route;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person or a machine may do anywhere, as the gateway asks for it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Access(
        @Nullable KnownPerson person,
        List<Place> memberships,
        List<Stewardship> programmes,
        @Nullable Token token) {

    /** Who it is. */
    record KnownPerson(
            UUID id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale) {

        static KnownPerson of(Persons.Person person) {
            return new KnownPerson(person.id(), person.name(), person.email(), person.locale());
        }
    }

    /**
     * A role in an association.
     *
     * @param leftAt when the firm that it is bound to left the programme, or null
     * @param readUntil until when the people of that firm can read, and only read; null for one that is a member
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            UUID id,
            Route association,
            String role,
            @Nullable UUID enterprise,
            @Nullable Instant leftAt,
            @Nullable Instant readUntil) {

        boolean readOnly() {
            return readUntil != null;
        }
    }

    /** A role in a programme. */
    record Stewardship(String programme, String role) {}

    /**
     * The API token that was shown.
     *
     * @param account the account at the identity provider of the person who made it; null for a machine account
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Token(
            UUID id,
            String name,
            @Nullable Instant expires,
            @Nullable UUID enterprise,
            Persons.@Nullable Account account) {}
}
