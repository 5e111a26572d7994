package eu.spindle.helpdesk.channel;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.springframework.web.util.HtmlUtils;

/** A mail that came in, read with mistrust. */
final class IncomingMail {

    private static final int DEEPEST = 8;
    private static final int LONGEST = 50_000;
    private static final int LARGEST_BYTES = 10 * 1024 * 1024;

    private final MimeMessage mail;

    IncomingMail(MimeMessage mail) {
        this.mail = mail;
    }

    /** Unlike any other mail's, or empty when it has none. */
    String id() throws MessagingException {
        return Objects.requireNonNullElse(mail.getMessageID(), "");
    }

    /** The address it says it comes from, lower case, if it names exactly one. */
    Optional<InternetAddress> from() throws MessagingException {
        return Optional.ofNullable(mail.getFrom())
                .filter(all -> all.length == 1 && all[0] instanceof InternetAddress)
                .map(all -> (InternetAddress) all[0]);
    }

    /** The headers that name the mails it follows. */
    String follows() throws MessagingException {
        return Stream.of("In-Reply-To", "References")
                .flatMap(name -> header(name).stream())
                .collect(Collectors.joining(" "));
    }

    /** Whether a machine wrote it: answering it, or taking it for an answer, could go round in circles. */
    boolean automatic() throws MessagingException {
        var precedence = first("Precedence").toLowerCase(Locale.ROOT);
        var submitted = first("Auto-Submitted").toLowerCase(Locale.ROOT);
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || List.of("bulk", "junk", "list", "auto_reply").contains(precedence)
                || !first("List-Id").isEmpty()
                || !first("X-Autoreply").isEmpty()
                || "<>".equals(first("Return-Path"))
                || mail.isMimeType("multipart/report")
                || from().map(InternetAddress::getAddress)
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .filter(address -> address.startsWith("mailer-daemon@") || address.startsWith("postmaster@"))
                        .isPresent();
    }

    boolean tooLarge() throws MessagingException {
        return mail.getSize() > LARGEST_BYTES;
    }

    /** What was written, without markup and without the mail that it quotes. */
    String text() throws MessagingException, IOException {
        var text = withoutQuote(Objects.requireNonNullElse(text(mail, 0), "")).strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static @Nullable String text(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return null;
        }
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("text/html")) {
            return plain(String.valueOf(part.getContent()));
        }
        return part.getContent() instanceof Multipart parts ? text(parts, depth) : null;
    }

    /** The first part that has a text; in alternatives the plainest stands first. */
    private static @Nullable String text(Multipart parts, int depth) throws MessagingException, IOException {
        for (var i = 0; i < parts.getCount(); i++) {
            var found = text(parts.getBodyPart(i), depth + 1);
            if (found != null && !found.isBlank()) {
                return found;
            }
        }
        return null;
    }

    private static String plain(String html) {
        var broken = html.replaceAll("(?i)<br\\s*/?>|</p>|</div>|</li>|</tr>", "$0\n");
        return HtmlUtils.htmlUnescape(new HtmlPolicyBuilder().toFactory().sanitize(broken));
    }

    private static String withoutQuote(String text) {
        var lines = text.lines().toList();
        var end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith(">"))) {
            end--;
        }
        var quoted =
                end < lines.size() && lines.subList(end, lines.size()).stream().anyMatch(line -> line.startsWith(">"));
        if (quoted && end > 0 && lines.get(end - 1).strip().endsWith(":")) {
            end--;
        }
        return String.join("\n", lines.subList(0, end));
    }

    private Optional<String> header(String name) {
        try {
            return Optional.ofNullable(mail.getHeader(name)).map(values -> String.join(" ", Arrays.asList(values)));
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    private String first(String name) throws MessagingException {
        var values = ((Message) mail).getHeader(name);
        return values == null ? "" : values[0].strip();
    }
}
