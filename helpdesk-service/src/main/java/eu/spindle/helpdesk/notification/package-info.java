/** Tells people things: in the application and by mail, in their own language. */
@NullMarked
package eu.spindle.helpdesk.notification;

import org.jspecify.annotations.NullMarked;
