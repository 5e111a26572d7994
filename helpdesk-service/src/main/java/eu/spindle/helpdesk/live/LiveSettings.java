package eu.spindle.helpdesk.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the event streams ({@code spindle.live.*}), per instance.
 *
 * @param heartbeat interval of heartbeats; shorter than any proxy's timeout
 * @param maxLifetime maximum lifetime of a stream, varied by a fifth, so that the browser reconnects and is authorised again
 * @param maxPerPerson open streams per person; one more closes the oldest
 * @param maxStreams open streams of all people
 */
@ConfigurationProperties("spindle.live")
record LiveSettings(
        @DefaultValue("PT15S") Duration heartbeat,
        @DefaultValue("PT5M") Duration maxLifetime,
        @DefaultValue("8") int maxPerPerson,
        @DefaultValue("2000") int maxStreams) {}
