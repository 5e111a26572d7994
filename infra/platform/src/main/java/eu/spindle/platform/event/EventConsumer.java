package eu.spindle.platform.event;

import java.util.Set;

/**
 * Consumes events of other services. Each bean of this type gets its own Kafka listener; {@link #receive} is called
 * once per event, in the event's scope, in one transaction with the inbox entry.
 */
public interface EventConsumer {

    /** Returns the stable name of the consumer group and the inbox entries; lower case with hyphens. */
    String name();

    /** Returns the topics it listens to. */
    Set<String> topics();

    /** Returns the types of events it processes; others are skipped before they are parsed. */
    Set<String> types();

    /** Processes an event. An exception leads to retries, then to parking. */
    void receive(IncomingEvent event);
}
