package eu.spindle.helpdesk.directory;

import eu.spindle.helpdesk.peer.Peers;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Registers the client of commitments-service. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = Peers.COMMITMENTS, types = CommitmentsClient.class)
class DirectoryConfiguration {}
