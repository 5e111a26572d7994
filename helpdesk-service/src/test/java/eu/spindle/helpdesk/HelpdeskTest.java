package eu.spindle.helpdesk;

import eu.spindle.helpdesk.task.Countdown;
import eu.spindle.test.SpindleTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Runs helpdesk-service with a real mail server and a stand-in for the other services. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpindleTest
@Import({MailServer.class, PeerFixture.class, EventFixture.class, Countdown.class})
@TestPropertySource(
        properties = {
            "spindle.imap.poll-interval=PT0.2S",
            "spindle.imap.max-failures=5",
            "spindle.live.heartbeat=PT0.3S",
            "spindle.service.secret=secret-of-services"
        })
public @interface HelpdeskTest {}
