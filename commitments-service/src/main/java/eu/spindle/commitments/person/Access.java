package eu.spindle.commitments.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.association.Routes.Route;
import eu.spindle.platform.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The memberships, programmes and token of a person or machine account, for the gateway. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Access(
        @Nullable PersonResponse person,
        List<Place> memberships,
        List<Stewardship> programmes,
        @Nullable Token token) {

    /** The person. */
    record PersonResponse(
            UUID id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale) {

        static PersonResponse of(Persons.Person person) {
            return new PersonResponse(person.id(), person.name(), person.email(), person.locale());
        }
    }

    /**
     * A role in an association.
     *
     * @param leftAt when the firm of the role left, or null
     * @param readUntil end of the time in which people of a firm that left can only read; null for a member firm
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            UUID id,
            Route association,
            Role role,
            @Nullable UUID enterprise,
            @Nullable Instant leftAt,
            @Nullable Instant readUntil) {

        boolean readOnly() {
            return readUntil != null;
        }
    }

    /** A role in a programme. */
    record Stewardship(String programme, Role role) {}

    /**
     * The API token of the request.
     *
     * @param account its owner's account at the identity provider; null for a machine account
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Token(
            UUID id,
            String name,
            @Nullable Instant expires,
            @Nullable UUID enterprise,
            Persons.@Nullable Account account) {}
}
