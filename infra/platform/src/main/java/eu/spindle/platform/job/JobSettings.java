package eu.spindle.platform.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for jobs ({@code spindle.jobs.*}).
 *
 * @param threads number of jobs that run at once on this instance
 * @param looksEvery polling interval for due jobs
 * @param heartbeat heartbeat interval of a running job; after four missed heartbeats another instance takes it over
 */
@ConfigurationProperties("spindle.jobs")
record JobSettings(
        @DefaultValue("4") int threads,
        @DefaultValue("PT1S") Duration looksEvery,
        @DefaultValue("PT15S") Duration heartbeat) {}
