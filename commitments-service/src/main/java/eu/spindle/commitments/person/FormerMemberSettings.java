package eu.spindle.commitments.person;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What people of a firm that left the programme still may.
 *
 * @param readAfterLeaving how long they can read their firm's data; at most ten years
 */
@ConfigurationProperties("spindle.members")
public record FormerMemberSettings(@DefaultValue("P365D") Duration readAfterLeaving) {

    private static final Duration LONGEST = Duration.ofDays(3653);

    public FormerMemberSettings {
        if (readAfterLeaving.isNegative() || readAfterLeaving.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("spindle.members.read-after-leaving: from P0D to " + LONGEST);
        }
    }
}
