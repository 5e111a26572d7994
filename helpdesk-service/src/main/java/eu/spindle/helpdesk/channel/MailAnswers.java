package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.channel.TicketAddress.Thread;
import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.Desks;
import eu.spindle.helpdesk.ticket.TicketRegister;
import eu.spindle.platform.tenancy.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Puts an answer by mail on the ticket that it follows: only with a signed thread in it, and only from the address that
 * the ticket's mails go to.
 */
@Service
class MailAnswers {

    private static final Logger log = LoggerFactory.getLogger(MailAnswers.class);

    private final TicketAddress addresses;
    private final TicketRegister tickets;
    private final Desks desks;
    private final MeterRegistry meters;

    MailAnswers(TicketAddress addresses, TicketRegister tickets, Desks desks, MeterRegistry meters) {
        this.addresses = addresses;
        this.tickets = tickets;
        this.desks = desks;
        this.meters = meters;
    }

    /** Takes a mail, or says in the log and in the figures why not. */
    void take(IncomingMail mail) throws MessagingException, IOException {
        var outcome = outcome(mail);
        meters.counter("spindle.mail.received", "outcome", outcome).increment();
        if (!outcome.equals("taken")) {
            log.info("A mail was not taken: {}", outcome);
        }
    }

    private String outcome(IncomingMail mail) throws MessagingException, IOException {
        if (mail.automatic()) {
            return "automatic";
        }
        if (mail.tooLarge() || mail.id().isEmpty() || mail.id().length() > 500) {
            return "unfit";
        }
        var thread = addresses.read(mail.follows());
        if (thread.isEmpty()) {
            return "no-thread";
        }
        var text = mail.text();
        var from = mail.from();
        if (text.isBlank() || from.isEmpty()) {
            return "empty";
        }
        return put(thread.get(), from.get().getAddress(), mail.id(), text) ? "taken" : "stranger";
    }

    private boolean put(Thread thread, String from, String mailId, String text) {
        // The programme is not in the mail; the association's own desk knows it.
        var desk = Scope.of("", thread.association()).<Optional<Desk>, RuntimeException>call(desks::here);
        return desk.isPresent()
                && Scope.of(desk.get().programme(), thread.association()).<Boolean, RuntimeException>call(() -> {
                    var ticket = tickets.numbered(thread.number())
                            .filter(found -> from.equalsIgnoreCase(found.requesterEmail()));
                    ticket.ifPresent(found -> tickets.askAgainByMail(found.id(), found.requesterName(), text, mailId));
                    return ticket.isPresent();
                });
    }
}
