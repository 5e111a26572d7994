package eu.spindle.helpdesk.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The recipients of a notification: one membership, one invitation, all holders of a role (of one enterprise), one
 * person by any membership, or an outside address.
 *
 * @param except a person who is not notified, because that person made the change
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

    /** One membership, one invitation, or all holders of a role. */
    public static Addressee of(
            @Nullable UUID membership, @Nullable UUID invitation, @Nullable String role, @Nullable UUID enterprise) {
        return new Addressee(membership, invitation, role, enterprise, null, null, null, null);
    }

    /** All holders of a role in the association, except the person who made the change. */
    public static Addressee ofRole(String role, @Nullable UUID except) {
        return new Addressee(null, null, role, null, null, null, null, except);
    }

    /** One person, preferably by the membership for that enterprise. */
    public static Addressee person(UUID person, @Nullable UUID enterprise) {
        return new Addressee(null, null, null, enterprise, person, null, null, null);
    }

    /** An outside address. */
    public static Addressee outside(String email, String name) {
        return new Addressee(null, null, null, null, null, email, name, null);
    }
}
