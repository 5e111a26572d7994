package eu.spindle.commitments.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the ids of owners come from.
 *
 * @param key the secret of invitations, from which a key of another purpose is derived; without one the ids of owners
 *     end with this process
 */
@ConfigurationProperties("spindle.invitation")
record OwnerSettings(@Nullable String key) {}
