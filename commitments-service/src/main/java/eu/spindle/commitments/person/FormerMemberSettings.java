package eu.spindle.commitments.person;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for people of firms that left.
 *
 * @param readAfterLeaving how long they can read their firm's data; at most ten years
 */
@ConfigurationProperties("spindle.members")
public record FormerMemberSettings(@DefaultValue("P365D") Duration readAfterLeaving) {

    private static final Duration MAX = Duration.ofDays(3653);

    public FormerMemberSettings {
        if (readAfterLeaving.isNegative() || readAfterLeaving.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("spindle.members.read-after-leaving: from P0D to " + MAX);
        }
    }
}
