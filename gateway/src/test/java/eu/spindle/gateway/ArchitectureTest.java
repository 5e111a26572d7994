package eu.spindle.gateway;

import eu.spindle.gateway.edge.Allowed;
import eu.spindle.test.HandlerRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void packagesFormNoCircle() {
        ApplicationModules.of(GatewayApplication.class).verify();
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        HandlerRules.hold(Allowed.class, "eu.spindle.gateway");
    }
}
