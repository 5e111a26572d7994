package eu.spindle.gateway.peer;

import eu.spindle.gateway.cell.Service;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client that may request tokens for calls to services, and the services it may call. Which operations it may call is
 * decided by the service.
 */
enum Peer {
    /** Reads the recipients of notifications and the context of tickets. */
    HELPDESK("helpdesk-service", Service.COMMITMENTS, Service.MONITORING),
    /** Scripts of the operator; without a secret unless one is set. */
    OPERATOR("operator", Service.COMMITMENTS);

    private final String label;
    private final Set<Service> asks;

    Peer(String label, Service... asks) {
        this.label = label;
        this.asks = Set.of(asks);
    }

    /** Returns its name in credentials and tokens. */
    String label() {
        return label;
    }

    boolean mayAsk(Service service) {
        return asks.contains(service);
    }

    /** Finds a peer by name; {@code -service} may be left out. */
    static @Nullable Peer named(String name) {
        for (Peer peer : values()) {
            if (peer.label.equals(name) || peer.label.equals(name + "-service")) {
                return peer;
            }
        }
        return null;
    }
}
