package eu.spindle.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void packagesFormNoCircle() {
        ApplicationModules.of(GatewayApplication.class).verify();
    }
}
