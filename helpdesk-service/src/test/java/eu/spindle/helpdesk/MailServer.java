package eu.spindle.helpdesk;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real SMTP and IMAP server that stores the mails it receives. */
@TestConfiguration(proxyBeanMethods = false)
public class MailServer {

    private static final GreenMail SERVER = start();

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup[] {
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                })
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return server;
    }

    @Bean
    DynamicPropertyRegistrar mailServer() {
        return properties -> {
            properties.add("spring.mail.host", () -> "127.0.0.1");
            properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
            properties.add("spindle.imap.host", () -> "127.0.0.1");
            properties.add("spindle.imap.port", () -> SERVER.getImap().getPort());
        };
    }

    /** Returns the server. */
    public static GreenMail server() {
        return SERVER;
    }

    /** Delivers a mail to the desk, unchanged except for line ends. */
    public static void deliver(String raw) {
        deliver(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Delivers a mail to the desk, unchanged. */
    public static void deliver(byte[] raw) {
        var mailbox = SERVER.getManagers().getImapHostManager();
        try {
            var user = SERVER.getManagers().getUserManager().getUser("helpdesk@spindle.example");
            var known = user == null ? SERVER.setUser("helpdesk@spindle.example", "") : user;
            mailbox.getInbox(known)
                    .store(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns all mails to an address so far, oldest first. */
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> goesTo(mail, address))
                .toList();
    }

    /** Returns the decoded text of a mail. */
    public static String text(Part mail) throws MessagingException, IOException {
        if (!(mail.getContent() instanceof Multipart parts)) {
            return String.valueOf(mail.getContent());
        }
        var text = new StringBuilder();
        for (var i = 0; i < parts.getCount(); i++) {
            text.append(text(parts.getBodyPart(i)));
        }
        return text.toString();
    }

    private static boolean goesTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                    .anyMatch(recipient -> recipient.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
