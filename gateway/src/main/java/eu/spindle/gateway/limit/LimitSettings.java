package eu.spindle.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Rate limits, and the maximum size of a usual body ({@link LargeBody} has the others). The services themselves limit
 * operations that are especially expensive.
 */
@ConfigurationProperties("spindle.limits")
public record LimitSettings(
        @DefaultValue Rate association,
        @DefaultValue("200") int callerPerSecond,
        @DefaultValue("1000") int callerBurst,
        @DefaultValue("300") int strangerPerMinute,
        @DefaultValue("100000") int kept,
        @DefaultValue("1MB") DataSize body) {

    /** The rate limit of an association. */
    public record Rate(
            @DefaultValue("1000") int perSecond,
            @DefaultValue("3000") int burst) {}
}
