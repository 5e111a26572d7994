package eu.spindle.gateway.edge;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The origin of the OIDC provider, to which forms of our pages may redirect. */
@ConfigurationProperties("spindle.edge")
record EdgeSettings(URI provider) {}
