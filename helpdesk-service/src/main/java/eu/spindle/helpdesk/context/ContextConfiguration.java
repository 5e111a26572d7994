package eu.spindle.helpdesk.context;

import eu.spindle.helpdesk.peer.Peers;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Registers the clients of the services that own contexts. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = Peers.COMMITMENTS, types = PledgeClient.class)
@ImportHttpServices(group = Peers.MONITORING, types = FigureClient.class)
class ContextConfiguration {}
