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

    /** The types of event it processes; all others are passed over before anything of them is read. */
    Set<String> types();

    /** Processes one event of these types. What it throws is tried again, then parked. */
    void receive(IncomingEvent event);
}
