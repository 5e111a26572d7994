package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.Desks;
import eu.spindle.helpdesk.notification.Letter;
import eu.spindle.helpdesk.notification.MailQueue;
import eu.spindle.helpdesk.notification.MailSettings;
import eu.spindle.helpdesk.notification.Templates;
import eu.spindle.helpdesk.peer.PeerSettings;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketEvent;
import eu.spindle.platform.tenancy.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the requester that the question has come in, and each answer of the desk; never a note. */
@Component
class AnswerMail {

    private final MailQueue mails;
    private final Templates templates;
    private final TicketAddress addresses;
    private final Desks desks;
    private final MailSettings settings;
    private final PeerSettings peers;

    AnswerMail(
            MailQueue mails,
            Templates templates,
            TicketAddress addresses,
            Desks desks,
            MailSettings settings,
            PeerSettings peers) {
        this.mails = mails;
        this.templates = templates;
        this.addresses = addresses;
        this.desks = desks;
        this.settings = settings;
        this.peers = peers;
    }

    @EventListener
    void confirm(TicketEvent.Asked asked) {
        send(asked.ticket(), asked.message(), "ticket-asked", Map.of(), true);
    }

    @EventListener
    void answer(TicketEvent.Answered answered) {
        var said = Map.of("author", answered.author(), "answer", answered.text());
        send(answered.ticket(), answered.message(), "ticket-answered", said, false);
    }

    private void send(TicketCard ticket, UUID message, String template, Map<String, String> said, boolean first) {
        var address = ticket.requesterEmail();
        if (address == null || address.isBlank()) {
            return;
        }
        var association = Scope.required().association();
        var desk = desks.here();
        var link = link(ticket, desk);
        var rendered = templates.render(template, ticket.language(), arguments(ticket, desk, link, said));
        var root = addresses.root(association, ticket.number());
        mails.add(new Letter(
                message,
                address,
                ticket.requesterName(),
                settings.from(),
                ticket.language(),
                "[#" + ticket.number() + "] " + rendered.subject(),
                rendered.text(),
                link,
                first ? root : addresses.mailId(association, ticket.number(), message),
                first ? null : root,
                first ? List.of() : List.of(root)));
    }

    private static Map<String, String> arguments(
            TicketCard ticket, Optional<Desk> desk, String link, Map<String, String> said) {
        var arguments = new java.util.HashMap<>(said);
        arguments.put("name", ticket.requesterName());
        arguments.put("number", String.valueOf(ticket.number()));
        arguments.put("subject", ticket.subject());
        arguments.put("association", desk.map(Desk::title).orElse("Spindle"));
        arguments.put("link", link);
        return arguments;
    }

    private String link(TicketCard ticket, Optional<Desk> desk) {
        var path = desk.map(found -> "/a/" + found.slug() + "/tickets/" + ticket.id())
                .orElse("/");
        return peers.site().url().resolve(path).toString();
    }
}
