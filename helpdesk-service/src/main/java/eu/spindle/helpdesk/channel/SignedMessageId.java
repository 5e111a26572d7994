package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.mail.MailSettings;
import eu.spindle.helpdesk.peer.PeerSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Signs the ticket's identity into the Message-ID of outgoing mails and verifies it in replies, so that only a
 * recipient of a ticket's mails can reply to it.
 */
@Component
class SignedMessageId {

    private static final int SIGNED_BYTES = 10;
    private static final Pattern THREAD = Pattern.compile("t-([0-9a-f]{32})-(\\d{1,12})-([0-9a-f]{20})[.@]");

    private final byte[] key;
    private final String domain;

    SignedMessageId(PeerSettings peers, MailSettings mail) {
        this.key = ("ticket-address:" + peers.service().secret()).getBytes(StandardCharsets.UTF_8);
        this.domain = mail.domain();
    }

    /** Returns the Message-ID of the mail that carries this message of the ticket. */
    String mailId(UUID association, long number, UUID message) {
        return thread(association, number) + "." + hex(message) + "@" + domain;
    }

    /** Returns the Message-ID that all mails of the ticket refer to. */
    String root(UUID association, long number) {
        return thread(association, number) + "@" + domain;
    }

    /** Finds the ticket that a header of a reply names, if it was signed here. */
    Optional<TicketThread> read(String header) {
        return THREAD.matcher(header)
                .results()
                .filter(found -> MessageDigest.isEqual(
                        found.group(3).getBytes(StandardCharsets.UTF_8),
                        signature(found.group(1) + "-" + found.group(2)).getBytes(StandardCharsets.UTF_8)))
                .map(found -> new TicketThread(uuid(found.group(1)), Long.parseLong(found.group(2))))
                .findFirst();
    }

    private String thread(UUID association, long number) {
        var named = hex(association) + "-" + number;
        return "t-" + named + "-" + signature(named);
    }

    private String signature(String named) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var digest = mac.doFinal(named.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SIGNED_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(UUID id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return HexFormat.of().formatHex(bytes);
    }

    private static UUID uuid(String hex) {
        var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** A ticket as named in a Message-ID. */
    record TicketThread(UUID association, long number) {}
}
