package eu.spindle.platform.event;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings for events ({@code spindle.events.*}).
 *
 * @param publishes the topics that the service creates and publishes to
 * @param partitions of each topic
 * @param replicas of each topic; 3 in production
 * @param consumers number of partitions of a topic that each consumer processes in parallel; order per key is kept
 * @param largest maximum size of a message, at most the broker's {@code message.max.bytes}
 * @param inboxKept how long inbox entries are stored; longer than the broker stores messages
 */
@ConfigurationProperties("spindle.events")
record OutboxSettings(
        @DefaultValue List<String> publishes,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("3") int consumers,
        @DefaultValue("1000KB") DataSize largest,
        @DefaultValue("P30D") Duration inboxKept) {}
