package eu.spindle.gateway.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that commitments-service knows of what a caller may do. */
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

    /** Whose access it is: a person who signs in, or a machine account. */
    public record Person(
            UUID id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale) {}

    /**
     * One role in one association, for some roles bound to one enterprise.
     *
     * @param leftAt when that enterprise left the programme, or null
     * @param readUntil until when its people can read, and only read; null for one that takes part
     */
    public record Membership(
            UUID id,
            Association association,
            String role,
            @Nullable UUID enterprise,
            @Nullable Instant leftAt,
            @Nullable Instant readUntil) {}

    /** The tenant as far as routing needs it. */
    public record Association(
            UUID id,
            String slug,
            @Nullable String name,
            String status,
            String programme,
            @Nullable String cell) {}

    /** A role in a whole programme. */
    public record Stewardship(String programme, String role) {}

    /** The API token that was shown instead of a session. */
    public record Token(
            UUID id,
            @Nullable String name,
            @Nullable Instant expires,
            @Nullable UUID enterprise,
            @Nullable Account account) {}

    /** The account at the identity provider of the person who made a token. */
    public record Account(String issuer, String subject) {}
}
