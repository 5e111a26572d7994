/** Notifications of people, in the application and by mail. */
@NullMarked
package eu.spindle.helpdesk.notification;

import org.jspecify.annotations.NullMarked;
