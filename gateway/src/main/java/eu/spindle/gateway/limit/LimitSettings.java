package eu.spindle.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be asked for: requests a second and at once, and the size of a usual body ({@link LargeBody} names the
 * others). Operations that cost much more than others are counted by the services, whose handlers say so.
 */
@ConfigurationProperties("spindle.limits")
public record LimitSettings(
        @DefaultValue Rate association,
        @DefaultValue("200") int callerPerSecond,
        @DefaultValue("1000") int callerBurst,
        @DefaultValue("300") int strangerPerMinute,
        @DefaultValue("100000") int kept,
        @DefaultValue("1MB") DataSize body) {

    /** What all of an association together may ask for. */
    public record Rate(
            @DefaultValue("1000") int perSecond,
            @DefaultValue("3000") int burst) {}
}
