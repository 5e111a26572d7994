package eu.spindle.helpdesk.mail;

import eu.spindle.edge.HtmlTemplates;
import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.DeskChanged;
import eu.spindle.platform.task.TaskQueue;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Queues mails in the caller's transaction; they are sent after it. */
@Service
public class MailQueue {

    private final JdbcClient database;
    private final TaskQueue tasks;
    private final Clock clock;
    private final HtmlTemplates templates;

    MailQueue(JdbcClient database, TaskQueue tasks, Clock clock, HtmlTemplates templates) {
        this.database = database;
        this.tasks = tasks;
        this.clock = clock;
        this.templates = templates;
    }

    /** Queues a mail; a repeated id is ignored. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(MailMessage mail) {
        var added = database.sql("""
                        insert into mail (association_id, id, recipient, recipient_name, reply_to, subject, text, html,
                                          language, message_id, in_reply_to, refs, written_at, state,
                                          membership_id, invitation_id, despite_suspension)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)
                        on conflict do nothing""")
                .param(Scope.required().association())
                .param(mail.id())
                .param(mail.recipient())
                .param(mail.recipientName())
                .param(mail.replyTo())
                .param(mail.subject())
                .param(mail.text())
                .param(templates.render(MailPage.of(mail)))
                .param(mail.language().toLanguageTag())
                .param(mail.messageId())
                .param(mail.inReplyTo())
                .param(String.join(" ", mail.references()))
                .param(Timestamp.from(clock.instant()))
                .param(mail.membership())
                .param(mail.invitation())
                .param(mail.despiteSuspension())
                .update();
        if (added == 1) {
            tasks.at(clock.instant(), SendMail.NAME, mail.id());
        }
    }

    /** Schedules the mails that waited while the association was suspended. */
    @EventListener
    void resume(DeskChanged changed) {
        if (changed.desk().status() == Desk.Status.SUSPENDED) {
            return;
        }
        database.sql("select id from mail where association_id = ? and state = 'waiting'")
                .param(Scope.required().association())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .forEach(id -> tasks.at(clock.instant(), SendMail.NAME, id));
    }
}
