package eu.spindle.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Port;
import eu.spindle.local.process.Part;
import eu.spindle.local.process.Progress;
import eu.spindle.local.process.StartFailedException;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that accepts every mail and forwards none. Mails are in memory until the stop; any name and password
 * opens a mailbox.
 */
public final class Mail implements Part {

    private static final String LOOPBACK = "127.0.0.1";

    private final Addresses addresses;
    private final Progress progress;
    private volatile State state = State.DOWN;
    private @Nullable GreenMail server;
    private @Nullable MailPage page;

    public Mail(Addresses addresses, Progress progress) {
        this.addresses = addresses;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String where() {
        return "SMTP %d, IMAP %d, %s"
                .formatted(addresses.port(Port.SMTP), addresses.port(Port.IMAP), addresses.mailPage());
    }

    @Override
    public synchronized void start() {
        state = State.STARTING;
        GreenMail started = new GreenMail(new ServerSetup[] {
                    setup(Port.SMTP, ServerSetup.PROTOCOL_SMTP), setup(Port.IMAP, ServerSetup.PROTOCOL_IMAP)
                })
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        started.start();
        server = started;
        try {
            page = MailPage.open(LOOPBACK, addresses.port(Port.MAIL_PAGE), new Mailboxes(started));
        } catch (IOException e) {
            stop();
            throw new StartFailedException("The mail page could not be opened: " + e.getMessage(), e);
        }
        state = State.READY;
        progress.say(name(), "ready, " + where());
    }

    private ServerSetup setup(Port port, String protocol) {
        return new ServerSetup(addresses.port(port), LOOPBACK, protocol);
    }

    @Override
    public synchronized void stop() {
        if (page != null) {
            page.close();
            page = null;
        }
        if (server != null) {
            server.stop();
            server = null;
        }
        state = State.DOWN;
    }

    @Override
    public void kill() {
        stop();
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }
}
