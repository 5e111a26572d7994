package eu.spindle.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.spindle.edge.HtmlTemplates;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A read-only page that lists the mails and shows one of them, and the same as JSON at {@code /api/messages?to=}. */
final class MailPage implements AutoCloseable {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src data:";

    private final HtmlTemplates templates = new HtmlTemplates("eu.spindle.local");
    private final HttpServer server;
    private final Mailboxes mailboxes;

    private MailPage(HttpServer server, Mailboxes mailboxes) {
        this.server = server;
        this.mailboxes = mailboxes;
    }

    static MailPage open(String host, int port, Mailboxes mailboxes) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
        MailPage page = new MailPage(server, mailboxes);
        server.createContext("/", page::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return page;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<String> recipient = parameter(exchange, "to");
            if (path.equals("/api/messages")) {
                send(exchange, 200, "application/json", json(mailboxes.messages(recipient.orElse(null))));
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html", list(recipient.orElse(null)));
            } else if (path.startsWith("/messages/")) {
                show(exchange, path.substring("/messages/".length()));
            } else {
                send(exchange, 404, "text/plain", "Page not found");
            }
        }
    }

    private void show(HttpExchange exchange, String id) throws IOException {
        Optional<Message> message = mailboxes.messages(null).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
        if (message.isPresent()) {
            send(exchange, 200, "text/html", templates.render(message.get()));
        } else {
            send(exchange, 404, "text/plain", "E-mail not found");
        }
    }

    private String list(@Nullable String recipient) {
        return templates.render(new MessageList(mailboxes.messages(recipient).reversed()));
    }

    private static String json(List<Message> messages) {
        return Json.of(messages.stream().map(Message::asMap).toList());
    }

    private static Optional<String> parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
