package eu.spindle.gateway.edge;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where pages may send people to: the OIDC provider. */
@ConfigurationProperties("spindle.edge")
record EdgeSettings(URI provider) {}
