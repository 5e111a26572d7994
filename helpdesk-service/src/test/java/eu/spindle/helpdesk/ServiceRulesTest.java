package eu.spindle.helpdesk;

import eu.spindle.platform.access.Role;
import eu.spindle.test.ServiceRules;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;

@HelpdeskTest
class ServiceRulesTest extends ServiceRules {

    ServiceRulesTest() {
        super(
                HelpdeskService.class,
                "helpdesk",
                "/tickets",
                TestCaller.of(TestAssociation.random(), Role.HELPDESK_AGENT),
                // Leads incoming mails to tenants before there is a scope: slug, association and programme.
                "desk_route");
    }
}
