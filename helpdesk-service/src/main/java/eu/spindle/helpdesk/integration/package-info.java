/** What the help desk hears from other services, and what it tells them. */
@NullMarked
package eu.spindle.helpdesk.integration;

import org.jspecify.annotations.NullMarked;
