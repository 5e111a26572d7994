package eu.spindle.commitments.person;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people get in ({@code spindle.*}).
 *
 * @param bootstrap who gets in first
 * @param invitation how invitations are made
 */
@ConfigurationProperties("spindle")
record PersonSettings(
        @DefaultValue Bootstrap bootstrap, @DefaultValue Invitation invitation) {

    /**
     * Who runs a programme before anybody could be invited.
     *
     * @param stewardEmail whoever signs in with this verified address is its steward
     * @param programme the programme that they get
     * @param tokenSha256 hash, in hex, of an API token of a steward
     */
    record Bootstrap(
            @Nullable String stewardEmail,
            @DefaultValue("machine-tools") String programme,
            @Nullable String tokenSha256) {

        boolean stewardedBy(@Nullable String email) {
            return email != null && stewardEmail != null && email.equalsIgnoreCase(stewardEmail.strip());
        }

        boolean opensWith(String hash) {
            return tokenSha256 != null
                    && tokenSha256.strip().toLowerCase(Locale.ROOT).equals(hash);
        }
    }

    /**
     * How invitations are made.
     *
     * @param key secret, from which links are computed; without one they end with this process
     * @param valid how long one can be accepted
     */
    record Invitation(
            @Nullable String key, @DefaultValue("P14D") Duration valid) {}
}
