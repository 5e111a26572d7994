package eu.spindle.local.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A mail in one recipient's mailbox. */
record Message(
        String id,
        Instant received,
        String recipient,
        String from,
        String to,
        String subject,
        Map<String, List<String>> headers,
        String text,
        String html) {

    Map<String, Object> asMap() {
        return Map.of(
                "id", id,
                "received", received.toString(),
                "recipient", recipient,
                "from", from,
                "to", to,
                "subject", subject,
                "headers", headers,
                "text", text,
                "html", html);
    }
}
