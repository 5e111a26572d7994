package eu.spindle.gateway.peer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The secret that services show; without one there is nothing to get. */
@ConfigurationProperties("spindle.peer")
record PeerSettings(@DefaultValue("") String serviceSecret) {}
