package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketPriority;
import java.util.List;
import java.util.Optional;

/** The service level policies of an association; the first policy that covers a ticket applies. */
record PolicySet(long version, List<Policy> policies) {

    /** Default until an association sets its own: short for urgent tickets, one working day for the rest. */
    static final PolicySet DEFAULT = new PolicySet(
            0,
            List.of(
                    new Policy("urgent", null, null, TicketPriority.URGENT, 120, 120, 960, 2),
                    new Policy("usual", null, null, null, 480, 480, 2400, 7)));

    PolicySet {
        policies = List.copyOf(policies);
    }

    Optional<Policy> covering(TicketCard ticket) {
        return policies.stream().filter(policy -> policy.covers(ticket)).findFirst();
    }
}
