package eu.spindle.commitments.membership;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How invitations are made.
 *
 * @param key secret, from which links are computed; without one they end with this process
 * @param valid how long one can be accepted
 * @param pause how long to wait before the same one is sent again
 * @param perFirmAndDay how many the people of a firm may send within a day
 */
@ConfigurationProperties("spindle.invitation")
record InvitationSettings(
        @Nullable String key,
        @DefaultValue("P14D") Duration valid,
        @DefaultValue("PT10M") Duration pause,
        @DefaultValue("50") int perFirmAndDay) {}
