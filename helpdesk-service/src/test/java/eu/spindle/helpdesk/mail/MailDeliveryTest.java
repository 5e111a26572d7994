package eu.spindle.helpdesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.helpdesk.MailServer;
import eu.spindle.helpdesk.TestQueries;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The outcome of a mail if the process is killed around its handover. */
@HelpdeskTest
class MailDeliveryTest {

    @Autowired
    MailQueue queue;

    @Autowired
    SendMail sending;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    @Autowired
    MeterRegistry meters;

    private final TestAssociation association = TestAssociation.random();
    private final UUID id = UUID.randomUUID();
    private final String address = id + "@once.example";

    @Test
    void isSentOnceForRepeatedRequests() {
        queued();
        await().atMost(Duration.ofSeconds(30)).until(() -> states().equals(List.of("sent")));
        run();
        run();
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void isRepeatedMarkedAndCountedIfTheOutcomeIsUnknown() throws Exception {
        queued();
        await().atMost(Duration.ofSeconds(30)).until(() -> states().equals(List.of("sent")));
        var before = meters.counter("spindle.mail.repeated").count();
        // As after a kill between the server's acceptance and the recording of it.
        withUnknownOutcome(Duration.ofMinutes(2));
        run();
        assertThat(states()).containsExactly("sent");
        var mails = MailServer.to(address);
        assertThat(mails).hasSize(2);
        assertThat(mails.getFirst().getHeader("Spindle-Repeat")).isNull();
        assertThat(mails.getLast().getHeader("Spindle-Repeat", null)).isEqualTo("1");
        assertThat(mails.getLast().getMessageID()).isEqualTo(mails.getFirst().getMessageID());
        assertThat(meters.counter("spindle.mail.repeated").count()).isEqualTo(before + 1);
    }

    @Test
    void isNotSentWhileAnotherInstanceMaySendIt() {
        queued();
        await().atMost(Duration.ofSeconds(30)).until(() -> states().equals(List.of("sent")));
        withUnknownOutcome(Duration.ofSeconds(1));
        run();
        assertThat(states()).containsExactly("sending");
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void isRepeatedOnlyALimitedNumberOfTimes() {
        queued();
        await().atMost(Duration.ofSeconds(30)).until(() -> states().equals(List.of("sent")));
        TestQueries.change(
                database,
                association,
                "update mail set state = 'sending', attempts = 3, attempted_at = now() - interval '1 hour' where id = ?",
                id);
        run();
        assertThat(states()).containsExactly("unknown");
        assertThat(MailServer.to(address)).hasSize(1);
    }

    private void queued() {
        within(() -> transaction.executeWithoutResult(status -> queue.add(new MailMessage(
                id,
                null,
                null,
                address,
                "Ana",
                null,
                Locale.ENGLISH,
                "Subject",
                "Text",
                null,
                "once-" + id + "@spindle.example",
                null,
                List.of(),
                false))));
    }

    private void withUnknownOutcome(Duration ago) {
        TestQueries.change(
                database,
                association,
                "update mail set state = 'sending', sent_at = null, attempted_at = now() - make_interval(secs => ?) where id = ?",
                (double) ago.toSeconds(),
                id);
    }

    private void run() {
        within(() -> sending.run(id));
    }

    private void within(Runnable work) {
        Scope.of(TestCaller.PROGRAMME, association.id()).run(work);
    }

    private List<String> states() {
        return TestQueries.strings(database, association, "select state from mail where id = ?", id);
    }
}
