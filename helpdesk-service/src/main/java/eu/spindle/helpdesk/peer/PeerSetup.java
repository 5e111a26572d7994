package eu.spindle.helpdesk.peer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads where the other services are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeerSettings.class)
class PeerSetup {}
