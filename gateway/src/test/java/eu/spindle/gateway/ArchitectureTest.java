package eu.spindle.gateway;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.test.HandlerRules;
import eu.spindle.test.TimeoutRule;
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

    @Test
    void noClientWaitsWithoutEnd() {
        TimeoutRule.RULE.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackagesOf(GatewayApplication.class));
    }
}
