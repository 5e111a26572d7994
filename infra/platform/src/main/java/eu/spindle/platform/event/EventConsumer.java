package eu.spindle.platform.event;

import java.util.Set;

/**
 * Reacts to facts of other services. Each bean of this type gets a Kafka listener of its own; {@link #receive} runs
 * once per event, in the event's scope, in one transaction with the inbox entry that remembers it.
 */
public interface EventConsumer {

    /** Stable name; the consumer group and the inbox know it by this. Lower case with hyphens. */
    String name();

    /** The topics it listens to. */
    Set<String> topics();

    /** Takes one event. Types it does not know are to be passed over. What it throws is tried again, then parked. */
    void receive(IncomingEvent event);
}
