package eu.spindle.helpdesk.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Outgoing mail and the default desk of incoming mail ({@code spindle.mail.*}).
 *
 * @param from sender address, which also receives replies
 * @param giveUpAfter a mail that cannot be sent for this long is dropped
 * @param staleAfter a notification older than this is shown, but not mailed
 * @param outcomeAfter a mail handed over longer ago without a recorded result has an unknown outcome; must exceed the
 *     mail server's response time
 * @param maxRepeats how often a mail with an unknown outcome is handed over again at most
 * @param defaultDesk slug of the association that gets mails which name no other, or empty
 */
@ConfigurationProperties("spindle.mail")
public record MailSettings(
        @DefaultValue("helpdesk@spindle.example") String from,
        @DefaultValue("P3D") Duration giveUpAfter,
        @DefaultValue("P3D") Duration staleAfter,
        @DefaultValue("PT1M") Duration outcomeAfter,
        @DefaultValue("3") int maxRepeats,
        @DefaultValue("") String defaultDesk) {

    /** Returns the part of the address after the at sign. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
