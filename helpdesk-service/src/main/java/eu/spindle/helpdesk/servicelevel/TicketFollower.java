package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.desk.DeskChanged;
import eu.spindle.helpdesk.ticket.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Updates clocks when tickets or support hours change. */
@Component
class TicketFollower {

    private final TicketClocks clocks;

    TicketFollower(TicketClocks clocks) {
        this.clocks = clocks;
    }

    @EventListener
    void follow(TicketEvent event) {
        var ticket = event.ticket();
        switch (event) {
            case TicketEvent.Asked asked -> happened(asked, TicketActivity.What.ASKED);
            case TicketEvent.AskedAgain again -> happened(again, TicketActivity.What.ASKED_AGAIN);
            case TicketEvent.Answered answered -> happened(answered, TicketActivity.What.ANSWERED);
            case TicketEvent.Moved moved -> happened(moved, TicketActivity.What.MOVED);
            case TicketEvent.Edited edited -> clocks.calculate(ticket);
            case TicketEvent.Noted noted -> {}
            case TicketEvent.ConsentChanged changed -> {}
        }
    }

    @EventListener
    void follow(DeskChanged changed) {
        clocks.calculateAll();
    }

    private void happened(TicketEvent event, TicketActivity.What what) {
        clocks.happened(
                event.ticket(),
                new TicketActivity(event.at(), what, event.ticket().state()));
    }
}
