package eu.spindle.e2e;

import eu.spindle.local.home.Port;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The mails of one address at the mail server. */
final class Mailbox {

    private final String address;

    private Mailbox(String address) {
        this.address = address;
    }

    static Mailbox of(String address) {
        return new Mailbox(address);
    }

    List<Message> messages() {
        var page = RunningSystem.addresses().http(Port.MAIL_PAGE);
        var answer = Client.withToken(page, "none")
                .get("/api/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                .expect(200)
                .json();
        return answer.valueStream()
                .map(message -> new Message(
                        message.path("subject").asString(),
                        message.path("text").asString("") + "\n"
                                + message.path("html").asString("")))
                .toList();
    }

    /** All links in its mails that contain this text, each once. */
    Set<URI> links(String part) {
        var links = new LinkedHashSet<URI>();
        for (var message : messages()) {
            Pattern.compile("https?://[^\\s\"'<>]*" + Pattern.quote(part) + "[^\\s\"'<>]*")
                    .matcher(message.text())
                    .results()
                    .forEach(found -> links.add(URI.create(found.group().replace("&amp;", "&"))));
        }
        return links;
    }

    /** Waits for a message that matches, and returns the latest. */
    Message await(Predicate<Message> wanted) {
        return Objects.requireNonNull(org.awaitility.Awaitility.await("mail to " + address)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> messages().reversed().stream()
                                .filter(wanted)
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull));
    }

    /** One mail. */
    record Message(String subject, String text) {

        /** The first link in it that contains this text. */
        URI link(String part) {
            var link = Pattern.compile("https?://[^\\s\"'<>]*" + Pattern.quote(part) + "[^\\s\"'<>]*")
                    .matcher(text);
            if (!link.find()) {
                throw new AssertionError("No link with " + part + " in: " + text);
            }
            return URI.create(link.group().replace("&amp;", "&"));
        }
    }
}
