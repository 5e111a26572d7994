package eu.spindle.gateway.cell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many connections the gateway keeps to services, and how long it waits. */
@ConfigurationProperties("spindle.upstream")
public record UpstreamSettings(
        @DefaultValue("2s") Duration connect,
        @DefaultValue("60s") Duration silence,
        @DefaultValue("2s") Duration queue,
        @DefaultValue("256") int connectionsPerService,
        @DefaultValue("1024") int connections) {}
