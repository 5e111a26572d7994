package eu.spindle.platform.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are run ({@code spindle.jobs.*}).
 *
 * @param threads how many run at once on this instance
 * @param looksEvery how often it is looked for jobs that are due
 * @param heartbeat how often a running job shows that it lives; after four missed ones another instance takes it
 */
@ConfigurationProperties("spindle.jobs")
record JobSettings(
        @DefaultValue("4") int threads,
        @DefaultValue("PT1S") Duration looksEvery,
        @DefaultValue("PT15S") Duration heartbeat) {}
