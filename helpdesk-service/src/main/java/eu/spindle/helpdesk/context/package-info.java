/** What a ticket is about, and what the services that own it say of it. */
@NullMarked
package eu.spindle.helpdesk.context;

import org.jspecify.annotations.NullMarked;
