package eu.spindle.demo;

import eu.spindle.demo.call.Actor;
import java.net.URI;
import java.util.List;

/**
 * The running system that the demo programme is loaded into, and who calls it beside the people of the demo.
 *
 * @param commitments where commitments-service itself answers, for what the gateway does not route
 * @param management the management ports of the services whose clocks are set
 * @param steward the programme's steward
 * @param operator asks the gateway for tokens of its own calls
 * @param clockSetter sets the services' clocks
 */
public record DemoTarget(
        URI gateway, URI commitments, List<URI> management, Actor steward, Actor operator, Actor clockSetter) {

    public DemoTarget {
        management = List.copyOf(management);
    }
}
