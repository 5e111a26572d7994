/** Notifications in the application and by mail, in the reader's language. */
@NullMarked
package eu.spindle.helpdesk.notification;

import org.jspecify.annotations.NullMarked;
