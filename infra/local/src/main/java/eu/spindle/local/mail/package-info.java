/** A mail server that stores mails in memory, and a page to read them. */
@NullMarked
package eu.spindle.local.mail;

import org.jspecify.annotations.NullMarked;
