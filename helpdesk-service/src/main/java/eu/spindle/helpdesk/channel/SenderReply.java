package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.channel.QuarantinedMailRepository.Origin;
import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.mail.ArgumentFormatter;
import eu.spindle.helpdesk.mail.MailMessage;
import eu.spindle.helpdesk.mail.MailQueue;
import eu.spindle.helpdesk.mail.MailSettings;
import eu.spindle.helpdesk.mail.SafeText;
import eu.spindle.helpdesk.mail.TemplateRenderer;
import eu.spindle.helpdesk.mail.inbound.InboundMail;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notifies a sender that a mail was not added to a ticket, and why; quotes nothing of the mail but its subject. */
@Component
class SenderReply {

    private final MailQueue mails;
    private final TemplateRenderer templates;
    private final ArgumentFormatter arguments;
    private final MailSettings settings;

    SenderReply(MailQueue mails, TemplateRenderer templates, ArgumentFormatter arguments, MailSettings settings) {
        this.mails = mails;
        this.templates = templates;
        this.arguments = arguments;
        this.settings = settings;
    }

    /** Checks whether the sender has an address that can be answered. */
    static boolean isPossible(Origin origin) {
        return MailMessage.isSendable(origin.address());
    }

    void send(Desk desk, UUID id, InboundMail mail, QuarantineReason reason, Origin origin) {
        var language = origin.language() == null ? desk.language() : Locale.forLanguageTag(origin.language());
        var formatted = arguments.format(Map.of("subject", mail.subject()), language, desk);
        var rendered = templates.render(reason.template(), language, formatted);
        var name = SafeText.name(origin.name());
        var inReplyTo = mail.messageId().orElse(null);
        mails.add(new MailMessage(
                id,
                null,
                null,
                Objects.requireNonNull(origin.address()),
                name,
                null,
                language,
                rendered.subject(),
                templates.renderMail(rendered, language, name, null),
                null,
                "received-" + id + "@" + settings.domain(),
                inReplyTo,
                inReplyTo == null ? List.of() : List.of(inReplyTo),
                reason == QuarantineReason.SUSPENDED));
    }
}
