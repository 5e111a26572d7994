package eu.spindle.gateway.cell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Number of connections to the services, and timeouts. Event streams have a separate pool with one connection each, so
 * that open streams do not delay other requests.
 *
 * @param streams maximum number of open event streams
 * @param streamCheck interval at which the access of a stream's caller is checked again
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
