/** Kafka events that the help desk consumes and publishes. */
@NullMarked
package eu.spindle.helpdesk.integration;

import org.jspecify.annotations.NullMarked;
