package eu.spindle.monitoring;

import eu.spindle.platform.access.Role;
import eu.spindle.test.ServiceRules;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;

@SpindleTest
class ServiceRulesTest extends ServiceRules {

    ServiceRulesTest() {
        super(
                MonitoringService.class,
                "monitoring",
                "/audit-log",
                TestCaller.of(TestAssociation.random(), Role.ASSOCIATION_ADMIN),
                // Holds ids and dates only: it schedules the cycles of all associations.
                "cycle_transition");
    }
}
