/** Events between services: outbox, relay, inbox, and messages that cannot be processed. */
@NullMarked
package eu.spindle.platform.event;

import org.jspecify.annotations.NullMarked;
