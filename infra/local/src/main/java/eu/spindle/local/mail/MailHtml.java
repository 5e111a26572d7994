package eu.spindle.local.mail;

import java.util.List;
import java.util.stream.Collectors;

/** Draws mails as HTML; what a mail contains is shown in a frame that can run and fetch nothing. */
final class MailHtml {

    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src data:";

    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
            iframe { width: 100%; height: 30rem; border: 1px solid #ccc; }
            pre { white-space: pre-wrap; }
            """;

    private MailHtml() {}

    static String list(List<Message> messages) {
        String rows = messages.reversed().stream()
                .map(message -> "<tr><td>%s<td>%s<td><a href=\"/messages/%s\">%s</a>\n"
                        .formatted(
                                safe(message.received().toString()),
                                safe(message.recipient()),
                                safe(message.id()),
                                safe(message.subject().isEmpty() ? "(no subject)" : message.subject())))
                .collect(Collectors.joining());
        return page(
                "Sent e-mails",
                "<p>All e-mails sent since the start, newest first. They are kept in memory only.</p>"
                        + "<table><tr><th>Received<th>To<th>Subject\n" + rows + "</table>");
    }

    static String one(Message message) {
        String head =
                "<p><a href=\"/\">All e-mails</a></p><table><tr><th>From<td>%s<tr><th>To<td>%s<tr><th>Received<td>%s</table>"
                        .formatted(
                                safe(message.from()),
                                safe(message.to()),
                                safe(message.received().toString()));
        String html = message.html().isEmpty()
                ? ""
                : "<h2>HTML</h2><iframe sandbox title=\"HTML version of the e-mail\" srcdoc=\"" + safe(message.html())
                        + "\"></iframe>";
        return page(message.subject(), head + "<h2>Text</h2><pre>" + safe(message.text()) + "</pre>" + html);
    }

    private static String page(String title, String content) {
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%s</title><style>%s</style><h1>%s</h1>%s"
                .formatted(safe(title), STYLE, safe(title), content);
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
