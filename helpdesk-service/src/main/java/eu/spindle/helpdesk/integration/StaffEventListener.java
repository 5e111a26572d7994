package eu.spindle.helpdesk.integration;

import eu.spindle.helpdesk.staff.StaffRepository;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Listens to who starts and stops working at the desk. */
@Component
class StaffEventListener implements EventConsumer {

    private static final Set<String> ROLES = Set.of(Role.AGENT, Role.LEAD);

    private final StaffRepository staff;

    StaffEventListener(StaffRepository staff) {
        this.staff = staff;
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public Set<String> topics() {
        return Set.of("spindle.associations");
    }

    @Override
    public Set<String> types() {
        return Set.of("membership.changed");
    }

    @Override
    public void receive(IncomingEvent event) {
        var payload = event.as(MembershipPayload.class);
        if (payload.person() != null) {
            staff.save(
                    event.aggregate(),
                    payload.person(),
                    ROLES.contains(payload.role()) && payload.status().equals("active"));
        }
    }

    /**
     * The used properties of a membership event.
     *
     * @param person null while the invitation is open
     */
    record MembershipPayload(@Nullable UUID person, String role, String status) {}
}
