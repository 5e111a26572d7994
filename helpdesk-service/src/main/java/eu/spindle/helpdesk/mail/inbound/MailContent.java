package eu.spindle.helpdesk.mail.inbound;

import eu.spindle.helpdesk.mail.SafeText;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The text of a mail without markup and without the quoted mail, as far as it can be read.
 *
 * @param text may be empty
 * @param attachments names of the parts that are not text
 * @param damaged whether some part could not be decoded
 */
public record MailContent(String text, List<String> attachments, boolean damaged) {

    static final MailContent NONE = new MailContent("", List.of(), false);

    /** Elements with lines of their own. */
    private static final String BLOCKS = "p, div, li, tr, pre, blockquote, h1, h2, h3, h4, h5, h6";

    // Private characters that mark line breaks while white space is collapsed.
    private static final String LINE_BREAK = "\uE000";
    private static final String BLOCK_EDGE = "\uE001";

    private static final int MAX_DEPTH = 8;
    private static final int MAX_PARTS = 200;
    private static final int MAX_LENGTH = 50_000;
    private static final int MAX_TEXT_BYTES = 1024 * 1024;

    public MailContent {
        attachments = List.copyOf(attachments);
    }

    static MailContent of(MimeMessage mail) {
        return new Extractor().of(mail);
    }

    /** Traverses the parts of one mail. */
    private static final class Extractor {

        private final List<String> attachments = new ArrayList<>();
        private @Nullable String text;
        private boolean damaged;
        private int parts;

        MailContent of(MimeMessage mail) {
            read(mail, 0);
            var written = withoutQuote(SafeText.text(Objects.requireNonNullElse(text, "")))
                    .strip();
            return new MailContent(
                    written.length() > MAX_LENGTH ? written.substring(0, MAX_LENGTH) : written, attachments, damaged);
        }

        private void read(Part part, int depth) {
            parts++;
            if (depth > MAX_DEPTH || parts > MAX_PARTS) {
                damaged = true;
                return;
            }
            try {
                if (part.isMimeType("multipart/*")) {
                    children(part, depth);
                } else if (text == null && isText(part)) {
                    text = written(part);
                } else if (!isText(part) || attached(part)) {
                    attachments.add(name(part));
                }
            } catch (IOException | MessagingException | RuntimeException unreadable) {
                damaged = true;
            }
        }

        /** Takes the first part with text; in multipart/alternative the plainest part comes first. */
        private void children(Part part, int depth) throws MessagingException, IOException {
            if (!(part.getContent() instanceof Multipart several)) {
                damaged = true;
                return;
            }
            for (var i = 0; i < several.getCount(); i++) {
                BodyPart child = several.getBodyPart(i);
                read(child, depth + 1);
            }
        }

        private @Nullable String written(Part part) throws MessagingException, IOException {
            var bytes = bytes(part);
            var read = decoded(bytes, charset(part));
            var plain = part.isMimeType("text/html") ? plain(read) : read;
            return plain.isBlank() ? null : plain;
        }

        private byte[] bytes(Part part) throws MessagingException, IOException {
            try (InputStream in = part.getInputStream()) {
                return in.readNBytes(MAX_TEXT_BYTES);
            } catch (IOException broken) {
                damaged = true;
                return Base64.getMimeDecoder().decode(raw(part));
            }
        }

        private static byte[] raw(Part part) throws MessagingException, IOException {
            try (var in = switch (part) {
                case MimeMessage message -> message.getRawInputStream();
                case MimeBodyPart body -> body.getRawInputStream();
                default -> new ByteArrayInputStream(new byte[0]);
            }) {
                var all = in.readNBytes(MAX_TEXT_BYTES);
                // An incomplete last group of four characters cannot be decoded.
                var letters = new String(all, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9+/]", "");
                return letters.substring(0, letters.length() - letters.length() % 4)
                        .getBytes(StandardCharsets.ISO_8859_1);
            }
        }

        private @Nullable Charset charset(Part part) throws MessagingException {
            var named = part.getContentType() == null
                    ? null
                    : new ContentType(part.getContentType()).getParameter("charset");
            if (named == null) {
                return StandardCharsets.UTF_8;
            }
            try {
                return Charset.forName(MimeUtility.javaCharset(named));
            } catch (IllegalArgumentException unknown) {
                return null;
            }
        }

        private String decoded(byte[] bytes, @Nullable Charset charset) {
            try {
                var known = charset == null ? StandardCharsets.US_ASCII : charset;
                return known.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException other) {
                damaged = true;
                return new String(bytes, charset == null ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            }
        }

        private static boolean isText(Part part) throws MessagingException {
            return (part.isMimeType("text/plain") || part.isMimeType("text/html")) && !attached(part);
        }

        private static boolean attached(Part part) throws MessagingException {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        }

        private static String name(Part part) throws MessagingException {
            var name = part.getFileName();
            return SafeText.name(name == null || name.isBlank() ? String.valueOf(part.getContentType()) : name);
        }
    }

    /** Returns the text of HTML with the lines that it has on a screen. */
    private static String plain(String html) {
        var body = Jsoup.parse(html).body();
        body.select("br").forEach(br -> br.after(new TextNode(LINE_BREAK)));
        body.select(BLOCKS)
                .forEach(block -> block.before(new TextNode(BLOCK_EDGE)).after(new TextNode(BLOCK_EDGE)));
        return body.text()
                .replaceAll("[ %1$s]*%1$s[ %1$s]*".formatted(BLOCK_EDGE), "\n")
                .replaceAll(" ?" + LINE_BREAK + " ?", "\n")
                .replaceAll("\n{3,}", "\n\n");
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
}
