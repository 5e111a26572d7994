package eu.spindle.gateway;

import eu.spindle.gateway.session.SessionFixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs in and sends requests like browsers and scripts. */
class SignInSteps {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private int port;

    SignInSteps(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
            GatewaySurroundings.TEST_SERVICES.trust(at("/internal/jwks"));
        }
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Signs a new person in and returns the cookie. */
    Visitor visitor() {
        return visitor(true);
    }

    /** Signs a new person in, with a second factor or without. */
    Visitor visitor(boolean multiFactor) {
        return visitor(Fixtures.ISSUER, "subject-" + UUID.randomUUID(), multiFactor);
    }

    Visitor visitor(String issuer, String subject, boolean multiFactor) {
        String providerSession = UUID.randomUUID().toString();
        return new Visitor(
                issuer,
                subject,
                providerSession,
                SessionFixture.signIn(sessions, issuer, subject, providerSession, multiFactor));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpClient client() {
        return client;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer post(String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path).POST(body).header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer post(String path, String body, String... headers) {
        return post(path, BodyPublishers.ofString(body), headers);
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signed-in person: provider, subject, session of the provider, and cookie. */
    record Visitor(String issuer, String subject, String providerSession, String cookie) {

        String key() {
            return issuer + ' ' + subject;
        }
    }

    /** A response. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String code() {
            return json().path("code").asString();
        }
    }
}
