package eu.spindle.helpdesk.notification;

import org.jspecify.annotations.Nullable;

/**
 * The position of a mail in a ticket's conversation.
 *
 * @param number number of the ticket, shown in the subject
 * @param messageId without angle brackets, for a mail to one reader; null for a generated one per mail
 * @param inReplyTo Message-ID of the mail it replies to, or null for the first one
 */
public record MailThread(
        long number, @Nullable String messageId, @Nullable String inReplyTo) {}
