package eu.spindle.local.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the received mails, oldest first. */
final class Mailboxes {

    private final GreenMail server;

    Mailboxes(GreenMail server) {
        this.server = server;
    }

    /** Returns the mails of one recipient, or all without one. */
    List<Message> messages(@Nullable String recipient) {
        List<Message> messages = new ArrayList<>();
        for (GreenMailUser user : List.copyOf(server.getUserManager().listUser())) {
            if (recipient == null || user.getEmail().equalsIgnoreCase(recipient)) {
                messages.addAll(inbox(user));
            }
        }
        messages.sort(Comparator.comparing(Message::received).thenComparing(Message::id));
        return messages;
    }

    private List<Message> inbox(GreenMailUser user) {
        try {
            List<Message> messages = new ArrayList<>();
            for (StoredMessage stored :
                    server.getManagers().getImapHostManager().getInbox(user).getMessages()) {
                messages.add(read(user.getEmail(), stored));
            }
            return messages;
        } catch (FolderException | MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message read(String recipient, StoredMessage stored) throws MessagingException, IOException {
        MimeMessage mime = stored.getMimeMessage();
        return new Message(
                recipient + "-" + stored.getUid(),
                Instant.ofEpochMilli(stored.getReceivedDate().getTime()),
                recipient,
                address(mime.getFrom()),
                address(mime.getAllRecipients()),
                mime.getSubject() == null ? "" : mime.getSubject(),
                headers(mime),
                body(mime, "text/plain"),
                body(mime, "text/html"));
    }

    private static String address(jakarta.mail.Address @Nullable [] addresses) {
        return addresses == null ? "" : jakarta.mail.internet.InternetAddress.toUnicodeString(addresses);
    }

    private static Map<String, List<String>> headers(MimeMessage mime) throws MessagingException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(mime.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }

    /** Returns the first part of this type that is no attachment. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return "";
        }
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
