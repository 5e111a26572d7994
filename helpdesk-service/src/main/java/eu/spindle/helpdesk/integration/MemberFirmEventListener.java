package eu.spindle.helpdesk.integration;

import eu.spindle.helpdesk.desk.MemberFirmRepository;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Listens to which firms are members of an association. */
@Component
class MemberFirmEventListener implements EventConsumer {

    private final MemberFirmRepository firms;

    MemberFirmEventListener(MemberFirmRepository firms) {
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
        firms.save(event.aggregate(), event.as(FirmPayload.class).status());
    }

    /** The used properties of a firm event. */
    record FirmPayload(String status) {}
}
