package eu.spindle.commitments.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the ids of owners.
 *
 * @param key the secret of invitations, from which a separate key is derived; without one the ids change when this
 *     process ends
 */
@ConfigurationProperties("spindle.invitation")
record OwnerSettings(@Nullable String key) {}
