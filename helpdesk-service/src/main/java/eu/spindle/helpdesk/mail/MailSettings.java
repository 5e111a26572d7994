package eu.spindle.helpdesk.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails go out and where those go that come in ({@code spindle.mail.*}).
 *
 * @param from the address that mails come from and are answered to
 * @param givenUpAfter a mail that cannot be sent for so long is not sent any more
 * @param staleAfter a notice older than this is shown, but not mailed any more
 * @param outcomeAfter a mail that was handed over longer ago, with nothing noted since, has an unknown outcome; longer
 *     than the mail server may take to answer
 * @param mostRepeats how often a mail with an unknown outcome is handed over at most
 * @param defaultDesk slug of the association whose desk gets the mails that name no other, or empty
 */
@ConfigurationProperties("spindle.mail")
public record MailSettings(
        @DefaultValue("helpdesk@spindle.example") String from,
        @DefaultValue("P3D") Duration givenUpAfter,
        @DefaultValue("P3D") Duration staleAfter,
        @DefaultValue("PT1M") Duration outcomeAfter,
        @DefaultValue("3") int mostRepeats,
        @DefaultValue("") String defaultDesk) {

    /** The part of the address after the at sign. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
