/** Sends mails: each once, with cleaned texts, and only to recipients who may still get them. */
@NullMarked
package eu.spindle.helpdesk.mail;

import org.jspecify.annotations.NullMarked;
