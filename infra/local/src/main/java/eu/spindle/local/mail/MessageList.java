package eu.spindle.local.mail;

import java.util.List;

/**
 * The page with all mails.
 *
 * @param messages newest first
 */
record MessageList(List<Message> messages) {}
