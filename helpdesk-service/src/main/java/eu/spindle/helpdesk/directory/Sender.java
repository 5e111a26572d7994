package eu.spindle.helpdesk.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The owner of an address that a mail came from.
 *
 * @param memberships current ones
 */
public record Sender(UUID person, String name, @Nullable String language, List<Membership> memberships) {

    /** An association, and the firm that the sender acts for there, or null. */
    public record Membership(UUID association, @Nullable UUID enterprise) {}
}
