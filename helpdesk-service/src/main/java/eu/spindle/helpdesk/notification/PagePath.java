package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.directory.Recipient;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a request's link to the page for its reader: a ticket has different pages for the desk, for people of a
 * firm, and for others.
 */
final class PagePath {

    private static final Pattern TICKET = Pattern.compile("tickets/([0-9a-f-]{36})");

    private PagePath() {}

    /** Returns the path from the site's root, or null if the reader cannot sign in. */
    static @Nullable String of(@Nullable String link, Desk desk, Recipient recipient) {
        if (recipient.link() != null) {
            return recipient.link();
        }
        if (recipient.kind() == Recipient.Kind.OUTSIDE) {
            return null;
        }
        var ticket = TICKET.matcher(link == null ? "" : link);
        var page = ticket.matches() ? ticket(ticket.group(1), recipient) : link == null ? "" : link;
        return "/a/" + desk.slug() + (page.isEmpty() ? "" : "/" + page);
    }

    private static String ticket(String id, Recipient recipient) {
        if (recipient.enterprise() != null) {
            return "e/" + recipient.enterprise() + "/help/" + id;
        }
        return (recipient.role().startsWith("helpdesk-") ? "desk/" : "help/") + id;
    }
}
