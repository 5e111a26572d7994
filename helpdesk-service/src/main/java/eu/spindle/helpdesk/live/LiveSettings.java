package eu.spindle.helpdesk.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the event streams ({@code spindle.live.*}), per instance.
 *
 * @param heartbeat interval of heartbeats; shorter than any proxy's timeout
 * @param lasts maximum lifetime of a stream, varied by a fifth, so that the browser reconnects and is authorised again
 * @param perPerson open streams per person; one more closes the oldest
 * @param all open streams of all people
 */
@ConfigurationProperties("spindle.live")
record LiveSettings(
        @DefaultValue("PT15S") Duration heartbeat,
        @DefaultValue("PT5M") Duration lasts,
        @DefaultValue("8") int perPerson,
        @DefaultValue("2000") int all) {}
