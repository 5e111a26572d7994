package eu.spindle.gateway.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be asked for: requests a second and at once, costly operations a minute, and the size of a body. What is
 * costly shows in the last segment of a path; to read is costly for fewer of them.
 */
@ConfigurationProperties("spindle.limits")
public record LimitSettings(
        @DefaultValue Rate association,
        @DefaultValue("200") int callerPerSecond,
        @DefaultValue("1000") int callerBurst,
        @DefaultValue("30") int costlyPerMinute,

        @DefaultValue({"import", "imports", "export", "exports", "report", "reports"})
        List<String> costlyPaths,

        @DefaultValue({"export", "report"}) List<String> costlyReads,

        @DefaultValue("300") int strangerPerMinute,
        @DefaultValue("100000") int kept,
        @DefaultValue("10MB") DataSize body,
        @DefaultValue("100MB") DataSize upload) {

    public LimitSettings {
        costlyPaths = List.copyOf(costlyPaths);
        costlyReads = List.copyOf(costlyReads);
    }

    /** What all of an association together may ask for. */
    public record Rate(
            @DefaultValue("1000") int perSecond,
            @DefaultValue("3000") int burst) {}
}
