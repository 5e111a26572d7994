/** Receives mails: polls the mailbox and parses untrusted mails. */
@NamedInterface("inbound")
@NullMarked
package eu.spindle.helpdesk.mail.inbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
