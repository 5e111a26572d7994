/** The people who receive notifications and send mails: their names, addresses, languages and memberships. */
@NullMarked
package eu.spindle.helpdesk.directory;

import org.jspecify.annotations.NullMarked;
