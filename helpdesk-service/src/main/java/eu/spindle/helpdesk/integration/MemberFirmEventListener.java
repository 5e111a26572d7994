package eu.spindle.helpdesk.integration;

import eu.spindle.helpdesk.desk.MemberFirms;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears which firms are members of an association. */
@Component
class MemberFirmEventListener implements EventConsumer {

    private final MemberFirms firms;

    MemberFirmEventListener(MemberFirms firms) {
        this.firms = firms;
    }

    @Override
    public String name() {
        return "firms";
    }

    @Override
    public Set<String> topics() {
        return Set.of("spindle.enterprises");
    }

    @Override
    public Set<String> types() {
        return Set.of("enterprise.changed");
    }

    @Override
    public void receive(IncomingEvent event) {
        firms.remember(event.aggregate(), event.as(Firm.class).status());
    }

    /** What is told of a firm, as far as it is minded. */
    record Firm(String status) {}
}
