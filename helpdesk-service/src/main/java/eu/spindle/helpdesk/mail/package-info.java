/** Sends mails: each once, safe against what people call themselves, and to nobody who may not get it any more. */
@NullMarked
package eu.spindle.helpdesk.mail;

import org.jspecify.annotations.NullMarked;
