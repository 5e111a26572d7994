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
    void on(TicketEvent event) {
        var ticket = event.ticket();
        switch (event) {
            case TicketEvent.Opened opened -> add(opened, TicketActivity.ActivityKind.OPENED);
            case TicketEvent.Replied replied -> add(replied, TicketActivity.ActivityKind.REPLIED);
            case TicketEvent.Answered answered -> add(answered, TicketActivity.ActivityKind.ANSWERED);
            case TicketEvent.StateChanged changed -> add(changed, TicketActivity.ActivityKind.STATE_CHANGED);
            case TicketEvent.Updated updated -> clocks.calculate(ticket);
            case TicketEvent.NoteAdded added -> {}
            case TicketEvent.ConsentChanged changed -> {}
        }
    }

    @EventListener
    void on(DeskChanged changed) {
        clocks.calculateAll();
    }

    private void add(TicketEvent event, TicketActivity.ActivityKind kind) {
        clocks.add(
                event.ticket(),
                new TicketActivity(event.at(), kind, event.ticket().state()));
    }
}
