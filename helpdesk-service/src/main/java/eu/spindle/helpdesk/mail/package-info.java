/** Mails: templates, outgoing mails, each sent once and only to recipients who may still get it, and received mails. */
@NullMarked
package eu.spindle.helpdesk.mail;

import org.jspecify.annotations.NullMarked;
