package eu.spindle.platform.access;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings for internal tokens ({@code SPINDLE_GATEWAY_JWKS}, {@code spindle.audience}).
 *
 * @param gateway the gateway
 * @param audience the name of this service in tokens: {@code commitments}, {@code monitoring} or {@code helpdesk}
 */
@ConfigurationProperties("spindle")
record AccessSettings(Gateway gateway, String audience) {

    /** The address of the gateway's public keys. */
    record Gateway(URI jwks) {}
}
