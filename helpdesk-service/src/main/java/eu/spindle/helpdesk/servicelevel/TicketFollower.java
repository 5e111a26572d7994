package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.desk.DeskChanged;
import eu.spindle.helpdesk.ticket.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the clocks follow what happens to tickets and to support hours. */
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
            case TicketEvent.Asked asked -> happened(asked, Fact.What.ASKED);
            case TicketEvent.AskedAgain again -> happened(again, Fact.What.ASKED_AGAIN);
            case TicketEvent.Answered answered -> happened(answered, Fact.What.ANSWERED);
            case TicketEvent.Moved moved -> happened(moved, Fact.What.MOVED);
            case TicketEvent.Edited edited -> clocks.reckon(ticket);
            case TicketEvent.Noted noted -> {}
            case TicketEvent.ConsentChanged changed -> {}
        }
    }

    @EventListener
    void follow(DeskChanged changed) {
        clocks.reckonAll();
    }

    private void happened(TicketEvent event, Fact.What what) {
        clocks.happened(
                event.ticket(), new Fact(event.at(), what, event.ticket().state()));
    }
}
