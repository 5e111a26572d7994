package eu.spindle.commitments.person;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first steward of a programme, before anybody can be invited.
 *
 * @param stewardEmail the person who signs in with this verified address becomes its steward
 * @param programme that the steward runs
 * @param tokenSha256 hash, in hex, of an API token of a steward
 */
@ConfigurationProperties("spindle.bootstrap")
record BootstrapSettings(
        @Nullable String stewardEmail,
        @DefaultValue("machine-tools") String programme,
        @Nullable String tokenSha256) {

    boolean stewardedBy(@Nullable String email) {
        return email != null && stewardEmail != null && email.strip().equalsIgnoreCase(stewardEmail.strip());
    }

    boolean opensWith(String hash) {
        return tokenSha256 != null
                && tokenSha256.strip().toLowerCase(Locale.ROOT).equals(hash);
    }
}
