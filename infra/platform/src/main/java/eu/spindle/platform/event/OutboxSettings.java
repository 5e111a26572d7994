package eu.spindle.platform.event;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a service takes part in the exchange of events ({@code spindle.events.*}).
 *
 * @param publishes the topics that it creates and publishes to
 * @param partitions of each topic
 * @param replicas of each topic; 3 in production
 * @param consumers how many partitions of a topic each consumer processes in parallel; order per key is kept
 * @param largest message that the broker takes, its {@code message.max.bytes} or less
 * @param inboxKept how long the inbox remembers, longer than the broker keeps messages
 */
@ConfigurationProperties("spindle.events")
record OutboxSettings(
        @DefaultValue List<String> publishes,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("3") int consumers,
        @DefaultValue("1000KB") DataSize largest,
        @DefaultValue("P30D") Duration inboxKept) {}
