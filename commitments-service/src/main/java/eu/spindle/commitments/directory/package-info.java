/** Names of firms and commitments for helpdesk-service, so that mails show names and no codes. */
@NullMarked
package eu.spindle.commitments.directory;

import org.jspecify.annotations.NullMarked;
