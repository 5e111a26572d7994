package eu.spindle.helpdesk.notification;

import org.jspecify.annotations.Nullable;

/**
 * Where a mail stands in a ticket's conversation.
 *
 * @param number of the ticket, shown in the subject
 * @param messageId without angle brackets, for a mail to one reader; null when each mail is to have its own
 * @param follows the mail it follows, or null for the first one
 */
public record MailThread(
        long number, @Nullable String messageId, @Nullable String follows) {}
