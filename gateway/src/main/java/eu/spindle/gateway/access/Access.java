package eu.spindle.gateway.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What commitments-service knows of a caller: person or machine account, memberships, stewardships and token. */
public record Access(
        @Nullable Person person,
        List<Membership> memberships,
        List<Stewardship> programmes,
        @Nullable Token token) {

    public Access(
            @Nullable Person person,
            @Nullable List<Membership> memberships,
            @Nullable List<Stewardship> programmes,
            @Nullable Token token) {
        this.person = person;
        this.memberships = memberships == null ? List.of() : List.copyOf(memberships);
        this.programmes = programmes == null ? List.of() : List.copyOf(programmes);
        this.token = token;
    }

    /** The person who signs in, or the machine account. */
    public record Person(
            UUID id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale) {}

    /**
     * A role in an association; some roles are bound to one enterprise.
     *
     * @param leftAt when that enterprise left the programme, or null
     * @param readUntil end of the time in which people of an enterprise that left can only read; null for a member
     */
    public record Membership(
            UUID id,
            Association association,
            String role,
            @Nullable UUID enterprise,
            @Nullable Instant leftAt,
            @Nullable Instant readUntil) {}

    /** The association of a membership, as far as routing needs it. */
    public record Association(
            UUID id,
            String slug,
            @Nullable String name,
            String status,
            String programme,
            @Nullable String cell) {}

    /** A role in a programme. */
    public record Stewardship(String programme, String role) {}

    /** The API token with which a request was made. */
    public record Token(
            UUID id,
            @Nullable String name,
            @Nullable Instant expires,
            @Nullable UUID enterprise,
            @Nullable Account account) {}

    /** The account of the token's owner at the identity provider. */
    public record Account(String issuer, String subject) {}
}
