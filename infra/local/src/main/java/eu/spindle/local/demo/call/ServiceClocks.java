package eu.spindle.local.demo.call;

import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Port;
import eu.spindle.local.home.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The clocks of the services, which the demo puts to the times that it plays. */
public final class ServiceClocks {

    private static final String PATH = "/actuator/clock";

    private final List<Api> services;
    private final Actor operator;

    public ServiceClocks(Addresses addresses, Secrets secrets) {
        operator = Actor.basic("operator", secrets.get(Secrets.MANAGEMENT));
        services = List.of(Port.COMMITMENTS_MANAGEMENT, Port.MONITORING_MANAGEMENT, Port.HELPDESK_MANAGEMENT).stream()
                .map(addresses::http)
                .map(Api::new)
                .toList();
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
