package eu.spindle.gateway.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much may be asked for: requests a second and at once, costly operations a minute, and the size of a body. */
@ConfigurationProperties("spindle.limits")
public record LimitSettings(
        @DefaultValue Rate association,
        @DefaultValue("100") int callerPerSecond,
        @DefaultValue("300") int callerBurst,
        @DefaultValue("30") int costlyPerMinute,

        @DefaultValue({"import", "imports", "export", "exports", "report", "reports"})
        List<String> costlyPaths,

        @DefaultValue("300") int strangerPerMinute,
        @DefaultValue("100000") int kept,
        @DefaultValue("10MB") DataSize body,
        @DefaultValue("100MB") DataSize upload) {

    public LimitSettings {
        costlyPaths = List.copyOf(costlyPaths);
    }

    /** What all of an association together may ask for. */
    public record Rate(
            @DefaultValue("500") int perSecond,
            @DefaultValue("1500") int burst) {}
}
