package eu.spindle.bench.fault;

import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Port;
import eu.spindle.local.service.ServiceProgram;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The proxies before all services, each with two instances behind it, and before the broker. */
final class ReplicaProxies implements AutoCloseable {

    /** The difference between the ports of the first and the second instance. */
    private static final int BETWEEN = ServiceProgram.REPLICA / 2;

    private final Addresses addresses;
    private final List<ReplicaProxy> lines = new ArrayList<>();
    private final ReplicaProxy broker;

    ReplicaProxies(Addresses addresses) throws IOException {
        this.addresses = addresses;
        before(Port.COMMITMENTS, Port.COMMITMENTS_MANAGEMENT);
        before(Port.MONITORING, Port.MONITORING_MANAGEMENT);
        before(Port.HELPDESK, Port.HELPDESK_MANAGEMENT);
        before(Port.GATEWAY, Port.GATEWAY_MANAGEMENT);
        broker = new ReplicaProxy(
                addresses.port(Port.KAFKA_PROXY), new ReplicaProxy.Target(addresses.port(Port.KAFKA_BEHIND_PROXY), 0));
        lines.add(broker);
    }

    private void before(Port port, Port management) throws IOException {
        int second = ServiceProgram.REPLICA;
        lines.add(new ReplicaProxy(
                addresses.port(port) + BETWEEN,
                new ReplicaProxy.Target(addresses.port(port), addresses.port(management)),
                new ReplicaProxy.Target(addresses.port(port) + second, addresses.port(management) + second)));
    }

    /** Returns the port for callers. */
    URI gateway() {
        return to(Port.GATEWAY);
    }

    /** Returns the proxy before the broker, for instances with {@link #throughTheLine()}. */
    ReplicaProxy broker() {
        return broker;
    }

    /** Returns the environment variables of all services: the addresses of the others, and draining before a stop. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("SPINDLE_COMMITMENTS", to(Port.COMMITMENTS).toString());
        settings.put("SPINDLE_MONITORING", to(Port.MONITORING).toString());
        settings.put("SPINDLE_HELPDESK", to(Port.HELPDESK).toString());
        settings.put("SPINDLE_GATEWAY_URL", gateway().toString());
        settings.put("SPINDLE_GATEWAY_JWKS", gateway().resolve("/internal/jwks").toString());
        settings.put("SPINDLE_DRAIN", "3s");
        return settings;
    }

    /** Returns the environment variables of an instance that reaches the broker through the proxy. */
    Map<String, String> throughTheLine() {
        return Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + addresses.port(Port.KAFKA_PROXY));
    }

    private URI to(Port port) {
        return URI.create("http://localhost:" + (addresses.port(port) + BETWEEN));
    }

    @Override
    public void close() throws IOException {
        for (ReplicaProxy line : lines) {
            line.close();
        }
    }
}
