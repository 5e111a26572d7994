package eu.spindle.helpdesk.integration;

import eu.spindle.helpdesk.desk.MemberFirms;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Listens to which firms are members of an association. */
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

    /** The used properties of a firm event. */
    record Firm(String status) {}
}
