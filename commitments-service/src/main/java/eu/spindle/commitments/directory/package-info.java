/** Tells helpdesk-service what firms and commitments are called, so that mails show names and never codes. */
@NullMarked
package eu.spindle.commitments.directory;

import org.jspecify.annotations.NullMarked;
