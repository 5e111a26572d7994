package eu.spindle.gateway.cell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many connections the gateway keeps to services, and how long it waits. Event streams have connections of their
 * own, one each, so that however many are open, other requests do not wait for them.
 *
 * @param streams how many event streams are open at once
 * @param streamCheck how often it is asked anew whether a stream's caller may still hear it
 */
@ConfigurationProperties("spindle.upstream")
public record UpstreamSettings(
        @DefaultValue("2s") Duration connect,
        @DefaultValue("60s") Duration silence,
        @DefaultValue("2s") Duration queue,
        @DefaultValue("256") int connectionsPerService,
        @DefaultValue("1024") int connections,
        @DefaultValue("2000") int streams,
        @DefaultValue("20s") Duration streamCheck) {}
