/** Where the other services are, and how this one asks them for something. */
@NullMarked
package eu.spindle.helpdesk.peer;

import org.jspecify.annotations.NullMarked;
