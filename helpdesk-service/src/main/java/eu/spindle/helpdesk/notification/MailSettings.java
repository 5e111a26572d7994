package eu.spindle.helpdesk.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails go out ({@code spindle.mail.*}).
 *
 * @param from the address that mails come from and are answered to
 * @param givenUpAfter a mail that cannot be sent for so long is not sent any more
 * @param staleAfter a notice older than this is shown, but not mailed any more
 */
@ConfigurationProperties("spindle.mail")
public record MailSettings(
        @DefaultValue("helpdesk@spindle.example") String from,
        @DefaultValue("P3D") Duration givenUpAfter,
        @DefaultValue("P3D") Duration staleAfter) {

    /** The part of the address after the at sign. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
