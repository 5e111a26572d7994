package eu.spindle.platform.task;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for tasks ({@code spindle.tasks.*}).
 *
 * @param threads number of tasks that run at once on this instance
 * @param looksEvery polling interval for due tasks
 * @param heartbeat heartbeat interval of a running task; after four missed heartbeats another instance takes it over
 */
@ConfigurationProperties("spindle.tasks")
record TaskSettings(
        @DefaultValue("4") int threads,
        @DefaultValue("PT1S") Duration looksEvery,
        @DefaultValue("PT2S") Duration heartbeat) {}
