/** Carries facts between services: outbox, relay, inbox, and what to do with a message that cannot be digested. */
@NullMarked
package eu.spindle.platform.event;

import org.jspecify.annotations.NullMarked;
