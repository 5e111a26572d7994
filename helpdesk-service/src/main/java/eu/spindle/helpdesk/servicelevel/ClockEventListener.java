package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.desk.DeskChanged;
import eu.spindle.helpdesk.ticket.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Updates clocks when tickets or support hours change. */
@Component
class ClockEventListener {

    private final TicketClocks clocks;

    ClockEventListener(TicketClocks clocks) {
        this.clocks = clocks;
    }

    @EventListener
    void follow(TicketEvent event) {
        var ticket = event.ticket();
        switch (event) {
            case TicketEvent.Opened asked -> add(asked, TicketActivity.ActivityKind.ASKED);
            case TicketEvent.Replied again -> add(again, TicketActivity.ActivityKind.ASKED_AGAIN);
            case TicketEvent.Answered answered -> add(answered, TicketActivity.ActivityKind.ANSWERED);
            case TicketEvent.StateChanged moved -> add(moved, TicketActivity.ActivityKind.MOVED);
            case TicketEvent.Updated edited -> clocks.calculate(ticket);
            case TicketEvent.NoteAdded noted -> {}
            case TicketEvent.ConsentChanged changed -> {}
        }
    }

    @EventListener
    void follow(DeskChanged changed) {
        clocks.calculateAll();
    }

    private void add(TicketEvent event, TicketActivity.ActivityKind what) {
        clocks.add(
                event.ticket(),
                new TicketActivity(event.at(), what, event.ticket().state()));
    }
}
