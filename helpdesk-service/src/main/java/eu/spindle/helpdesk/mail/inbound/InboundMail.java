package eu.spindle.helpdesk.mail.inbound;

import eu.spindle.helpdesk.mail.SafeText;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** An untrusted incoming mail: its bytes are read once, up to a limit, and none of its claims is trusted. */
public final class InboundMail {

    static final int MAX_SIZE_BYTES = 10 * 1024 * 1024;
    private static final int MAX_ID_LENGTH = 500;
    private static final int MAX_SUBJECT_LENGTH = 200;
    private static final int MAX_ADDRESS_LENGTH = 254;
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final MimeMessage mail;
    private final byte[] bytes;
    private final long size;
    private final boolean whole;

    private InboundMail(byte[] bytes, long size, boolean whole) throws MessagingException {
        this.mail = new MimeMessage(NO_SESSION, new ByteArrayInputStream(bytes));
        this.bytes = bytes;
        this.size = size;
        this.whole = whole;
    }

    /** Reads a mail; of a mail over the size limit only the headers. */
    static InboundMail read(MimeMessage fetched) throws MessagingException, IOException {
        if (fetched.getSize() <= MAX_SIZE_BYTES) {
            var bounded = new BoundedBytes();
            try {
                fetched.writeTo(bounded);
                return new InboundMail(bounded.toByteArray(), bounded.size(), true);
            } catch (TooLargeException e) {
                return new InboundMail(headers(fetched), Math.max(fetched.getSize(), MAX_SIZE_BYTES + 1L), false);
            }
        }
        return new InboundMail(headers(fetched), fetched.getSize(), false);
    }

    private static byte[] headers(MimeMessage fetched) throws MessagingException {
        var lines = new StringBuilder();
        for (Header header : Collections.list(fetched.getAllHeaders())) {
            var value = header.getValue() == null ? "" : header.getValue();
            if (!header.getName().toLowerCase(Locale.ROOT).startsWith("content-") && value.length() < 10_000) {
                lines.append(header.getName()).append(": ").append(value).append("\r\n");
            }
        }
        return lines.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Identifies the mail by a hash of its Message-ID and of the sender's headers and body. The Message-ID alone does
     * not suffice: the sender chooses it, and a second mail with the same one would be lost. Headers that mail servers
     * add are excluded, so that a copy on another route is recognised.
     */
    public String key() {
        var digest = DigestUtils.getSha256Digest();
        for (var name : List.of("Message-ID", "From", "Date", "Subject")) {
            digest.update(header(name).orElse("").strip().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update(bytes, bodyStart(), bytes.length - bodyStart());
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the Message-ID without brackets, for the headers of a reply, if it has a valid one. */
    public Optional<String> messageId() {
        return header("Message-ID")
                .map(SafeText::text)
                .map(String::strip)
                .filter(id -> id.startsWith("<") && id.length() <= MAX_ID_LENGTH)
                .map(id -> id.replaceAll("[<>\\s]", ""))
                .filter(id -> !id.isEmpty());
    }

    /** Returns where the body begins: after the first empty line. */
    private int bodyStart() {
        for (int at = 1; at < bytes.length; at++) {
            if (bytes[at] == '\n'
                    && (bytes[at - 1] == '\n' || at > 2 && bytes[at - 1] == '\r' && bytes[at - 2] == '\n')) {
                return at + 1;
            }
        }
        return bytes.length;
    }

    /** Returns the claimed sender address, if there is exactly one that can be answered. */
    public Optional<String> sender() {
        return from().map(InternetAddress::getAddress)
                .map(String::strip)
                .filter(address -> address.length() <= MAX_ADDRESS_LENGTH && address.contains("@"))
                .filter(address -> SafeText.text(address).equals(address));
    }

    /** Returns the sender's display name, or an empty text. */
    public String senderName() {
        return from().map(InternetAddress::getPersonal).map(SafeText::name).orElse("");
    }

    /** Returns the subject on one line; may be empty. */
    public String subject() {
        var subject = SafeText.text(decoded(header("Subject").orElse("")))
                .replaceAll("\\s+", " ")
                .strip();
        return subject.length() <= MAX_SUBJECT_LENGTH ? subject : subject.substring(0, MAX_SUBJECT_LENGTH);
    }

    /** Returns the headers that name the mails it replies to. */
    public String replyHeaders() {
        return joined("In-Reply-To", "References");
    }

    /** Returns the headers that name its recipients. */
    public String recipients() {
        return joined("To", "Cc", "Delivered-To", "X-Original-To").toLowerCase(Locale.ROOT);
    }

    /** Checks whether a machine sent it: processing such mails could cause mail loops. */
    public boolean isAutomatic() {
        var precedence = lower("Precedence");
        var submitted = lower("Auto-Submitted");
        var sender = sender().orElse("").toLowerCase(Locale.ROOT);
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || List.of("bulk", "junk", "list", "auto_reply").contains(precedence)
                || Stream.of("List-Id", "List-Unsubscribe", "X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress")
                        .anyMatch(name -> !lower(name).isEmpty())
                || lower("Return-Path").equals("<>")
                || lower("Content-Type").startsWith("multipart/report")
                || Stream.of("mailer-daemon@", "postmaster@", "noreply@", "no-reply@", "donotreply@")
                        .anyMatch(sender::startsWith);
    }

    /** Whether it exceeds the size limit, so that only its headers were read. */
    public boolean isTooLarge() {
        return !whole;
    }

    /** Returns the size in bytes. */
    public long size() {
        return size;
    }

    /** Returns the first bytes, at most that many. */
    public byte[] original(int maxBytes) {
        return bytes.length <= maxBytes ? bytes : Arrays.copyOf(bytes, maxBytes);
    }

    /** Returns the text and the names of the attachments. */
    public MailContent content() {
        return whole ? MailContent.of(mail) : MailContent.NONE;
    }

    private Optional<InternetAddress> from() {
        try {
            var all = header("From").map(InboundMail::addresses).orElse(new InternetAddress[0]);
            return all.length == 1 ? Optional.of(all[0]) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static InternetAddress[] addresses(String header) {
        try {
            return InternetAddress.parseHeader(header, false);
        } catch (jakarta.mail.internet.AddressException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException | IllegalArgumentException e) {
            return header;
        }
    }

    private String joined(String... names) {
        return Stream.of(names)
                .flatMap(name -> Arrays.stream(headers(name)))
                .limit(50)
                .collect(Collectors.joining(" "));
    }

    private String lower(String name) {
        return header(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private Optional<String> header(String name) {
        return Arrays.stream(headers(name)).findFirst();
    }

    private String[] headers(String name) {
        try {
            return Objects.requireNonNullElse(headersOrNull(name), new String[0]);
        } catch (MessagingException e) {
            return new String[0];
        }
    }

    private String @Nullable [] headersOrNull(String name) throws MessagingException {
        return mail.getHeader(name);
    }

    /** Stores what is written to it, up to the limit. */
    private static final class BoundedBytes extends OutputStream {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            if (content.size() + length > MAX_SIZE_BYTES) {
                throw new TooLargeException();
            }
            content.write(some, from, length);
        }

        int size() {
            return content.size();
        }

        byte[] toByteArray() {
            return content.toByteArray();
        }
    }

    /** A mail exceeds the size limit. */
    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
