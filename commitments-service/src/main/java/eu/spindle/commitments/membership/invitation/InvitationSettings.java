package eu.spindle.commitments.membership.invitation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of invitations.
 *
 * @param key secret from which links are computed; without one they are valid until this process ends
 * @param valid how long an invitation can be accepted
 * @param pause minimum time between two mails for one invitation
 * @param perFirmAndDay maximum number of invitations by the people of a firm within a day
 */
@ConfigurationProperties("spindle.invitation")
public record InvitationSettings(
        @Nullable String key,
        @DefaultValue("P14D") Duration valid,
        @DefaultValue("PT10M") Duration pause,
        @DefaultValue("50") int perFirmAndDay) {}
