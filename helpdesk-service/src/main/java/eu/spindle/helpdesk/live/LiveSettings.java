package eu.spindle.helpdesk.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams are kept ({@code spindle.live.*}); the numbers are those of one instance.
 *
 * @param heartbeat how often a stream says something when there is no news; less than any proxy's patience
 * @param lasts how long a stream is kept at most, give or take a fifth, so that its browser comes back and asks anew
 * @param perPerson how many streams one person has at once; with one more the oldest ends
 * @param all how many streams all people have at once
 */
@ConfigurationProperties("spindle.live")
record LiveSettings(
        @DefaultValue("PT15S") Duration heartbeat,
        @DefaultValue("PT5M") Duration lasts,
        @DefaultValue("8") int perPerson,
        @DefaultValue("2000") int all) {}
