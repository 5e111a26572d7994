package eu.spindle.helpdesk.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told: one membership, one invitation, all who hold a role (of one enterprise), one person by whatever
 * membership, or somebody outside of whom only an address is known.
 *
 * @param except a person who is not told, since it was her who did it
 */
public record Addressee(
        @Nullable UUID membership,
        @Nullable UUID invitation,
        @Nullable String role,
        @Nullable UUID enterprise,
        @Nullable UUID person,
        @Nullable String email,
        @Nullable String name,
        @Nullable UUID except) {

    /** One membership, one invitation, or all who hold a role. */
    public static Addressee of(
            @Nullable UUID membership, @Nullable UUID invitation, @Nullable String role, @Nullable UUID enterprise) {
        return new Addressee(membership, invitation, role, enterprise, null, null, null, null);
    }

    /** All who hold a role in the association, but not the one who did it. */
    public static Addressee holders(String role, @Nullable UUID except) {
        return new Addressee(null, null, role, null, null, null, null, except);
    }

    /** One person, best by a membership for that enterprise. */
    public static Addressee person(UUID person, @Nullable UUID enterprise) {
        return new Addressee(null, null, null, enterprise, person, null, null, null);
    }

    /** Somebody outside. */
    public static Addressee outside(String email, String name) {
        return new Addressee(null, null, null, null, null, email, name, null);
    }
}
