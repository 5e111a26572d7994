package eu.spindle.gateway.peer;

import eu.spindle.gateway.cell.Service;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may get a token to ask a service with, and which services it may ask; what it may ask there, the service decides
 * by the name. Who is not here asks nobody.
 */
enum Peer {
    /** Asks who reads a notice, and what a ticket is about. */
    HELPDESK("helpdesk-service", Service.COMMITMENTS, Service.MONITORING),
    /** Whoever runs the system, with scripts; has a secret only where such scripts are used. */
    OPERATOR("operator", Service.COMMITMENTS);

    private final String label;
    private final Set<Service> asks;

    Peer(String label, Service... asks) {
        this.label = label;
        this.asks = Set.of(asks);
    }

    /** Its name in credentials and tokens. */
    String label() {
        return label;
    }

    boolean mayAsk(Service service) {
        return asks.contains(service);
    }

    /** By that name; a service's may lack {@code -service}. */
    static @Nullable Peer named(String name) {
        for (Peer peer : values()) {
            if (peer.label.equals(name) || peer.label.equals(name + "-service")) {
                return peer;
            }
        }
        return null;
    }
}
