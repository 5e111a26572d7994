package eu.spindle.demo.call;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The clocks of the services, which the demo puts to the times that it plays. */
public final class ServiceClocks {

    private static final String PATH = "/actuator/clock";

    private final List<Api> services;
    private final Actor operator;

    /**
     * The clocks of these services.
     *
     * @param management addresses of their management ports
     * @param operator who may set them
     */
    public ServiceClocks(List<URI> management, Actor operator) {
        this.services = management.stream().map(Api::new).toList();
        this.operator = operator;
    }

    public void set(Instant to) throws InterruptedException {
        for (Api service : services) {
            service.post(operator, PATH, Map.of("instant", to.toString())).expect(200);
        }
    }

    public void reset() throws InterruptedException {
        for (Api service : services) {
            service.delete(operator, PATH).expect(200, 204);
        }
    }
}
