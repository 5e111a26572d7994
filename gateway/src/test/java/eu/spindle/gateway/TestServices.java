package eu.spindle.gateway;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services behind the gateway, in one process of plain HTTP: commitments-service's internal contract, and an echo
 * for everything else that says what arrived. Each call's internal token is checked against the gateway's keys.
 */
final class TestServices {

    /** The associations that exist; the public pages of the second are read by one test class only. */
    private static final Set<String> ASSOCIATIONS = Set.of("nordmetall", "seemetall");

    private static final int HEARTBEAT_MS = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, Object>> access = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> registrations = new CopyOnWriteArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final BlockingQueue<String> tickets = new LinkedBlockingQueue<>();
    private final Map<String, byte[]> published = new ConcurrentHashMap<>();
    private final Semaphore over = new Semaphore(0);
    private final AtomicInteger streams = new AtomicInteger();
    private final BlockingQueue<Long> bodies = new LinkedBlockingQueue<>();
    private volatile URI keys = URI.create("http://localhost:1/");

    TestServices() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Believes the tokens whose keys are served there, and gives where it looked for keys before. */
    URI trust(URI jwks) {
        URI before = keys;
        keys = jwks;
        return before;
    }

    /** Makes a caller known, by {@code issuer subject} or by the hash of an API token. */
    void know(String caller, Map<String, Object> rights) {
        access.put(caller, rights);
    }

    void forget(String caller) {
        access.remove(caller);
    }

    int questions() {
        return questions.get();
    }

    /** The lengths of all bodies that have come whole. */
    BlockingQueue<Long> bodies() {
        return bodies;
    }

    List<Map<String, Object>> registrations() {
        return registrations;
    }

    /** How many streams without end are open. */
    int streams() {
        return streams.get();
    }

    /** Tells everybody this at a path. */
    void publish(String path, byte[] what) {
        published.put(path, what);
    }

    /** Lets the next open event stream say something. */
    void say(String words) {
        tickets.add(words);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, Object> claims = claims(exchange);
            if (claims == null) {
                respond(exchange, 401, Map.of("error", "internal token refused"));
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/internal/")) {
                internal(exchange, path, claims);
            } else if (path.contains("/public/")) {
                published(exchange, path, claims);
            } else if (path.endsWith("/events")) {
                events(exchange);
            } else if (path.endsWith("/live")) {
                heartbeats(exchange);
            } else if (path.endsWith("/half")) {
                // The change is made, and then the service dies within its answer.
                exchange.getResponseHeaders().add("ETag", "\"8\"");
                exchange.sendResponseHeaders(201, 4000);
                exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            } else if (path.endsWith("/gone")) {
                // It dies before it says anything.
                exchange.getRequestBody().readAllBytes();
            } else if (path.endsWith("/broken")) {
                respond(exchange, 500, Map.of("error", "as asked"));
            } else {
                echo(exchange, claims);
            }
        } catch (ReflectiveOperationException | java.text.ParseException | com.nimbusds.jose.JOSEException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void internal(HttpExchange exchange, String path, Map<String, Object> claims) throws IOException {
        if (!"gateway".equals(claims.get("kind")) || !List.of("commitments").equals(claims.get("aud"))) {
            respond(exchange, 403, Map.of("error", "not for you"));
        } else if (path.equals("/internal/access")) {
            questions.incrementAndGet();
            Map<String, String> query = query(exchange);
            String caller = query.getOrDefault("token-hash", query.get("issuer") + ' ' + query.get("subject"));
            Map<String, Object> known = access.get(caller);
            respond(exchange, known == null ? 404 : 200, known == null ? Map.of() : known);
        } else if (path.equals("/internal/persons")) {
            registrations.add(body(exchange));
            respond(exchange, 200, Map.of("id", "00000000-0000-4000-8000-00000000beef"));
        } else if (path.startsWith("/internal/associations/")) {
            String slug = path.substring(path.lastIndexOf('/') + 1);
            boolean known = ASSOCIATIONS.contains(slug);
            respond(exchange, known ? 200 : 404, known ? Fixtures.association(slug, "active") : Map.of());
        } else if (path.startsWith("/internal/invitations/")) {
            invitation(exchange, path);
        } else {
            respond(exchange, 200, Map.of("path", path, "method", exchange.getRequestMethod()));
        }
    }

    /** Invitations whose tokens begin with what is the matter with them. */
    private void invitation(HttpExchange exchange, String path) throws IOException {
        String kind = path.split("/")[3].replaceAll("-\\d+$", "");
        if (path.endsWith("/acceptance")) {
            acceptance(exchange, kind);
            return;
        }
        String state = switch (kind) {
            case "expired", "revoked" -> kind;
            case "used", "accepted" -> "active";
            case "welcome", "other", "suspended", "failing" -> "invited";
            default -> null;
        };
        if (state == null) {
            respond(exchange, 404, Map.of("code", "invitation-unknown"));
        } else {
            respond(
                    exchange,
                    200,
                    Map.of(
                            "association",
                            Map.of("id", Fixtures.ANNA, "slug", "nordmetall", "name", "Nordmetall <e.V.>"),
                            "role",
                            "association-officer",
                            "email",
                            kind.equals("used") || kind.equals("other") ? "berta@example.org" : "Anna@example.org",
                            "state",
                            state,
                            "expires",
                            "2030-01-01T00:00:00Z"));
        }
    }

    private void acceptance(HttpExchange exchange, String kind) throws IOException {
        switch (kind) {
            case "welcome" -> respond(exchange, 200, Map.of("accepted", body(exchange)));
            case "gone" -> respond(exchange, 404, Map.of("code", "invitation-unknown"));
            case "used" -> respond(exchange, 409, Map.of("code", "invitation-used"));
            case "other" -> respond(exchange, 403, Map.of("code", "invitation-other-address"));
            case "suspended" -> respond(exchange, 409, Map.of("code", "invitation-suspended"));
            case "failing" -> respond(exchange, 500, Map.of("code", "failed"));
            default -> respond(exchange, 410, Map.of("code", "invitation-" + kind));
        }
    }

    private void echo(HttpExchange exchange, Map<String, Object> claims) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[8192];
        try (InputStream body = exchange.getRequestBody()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
        }
        bodies.add(bytes);
        exchange.getResponseHeaders().add("Set-Cookie", "stolen=1");
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src *");
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        respond(
                exchange,
                200,
                Map.of(
                        "path",
                        exchange.getRequestURI().toString(),
                        "method",
                        exchange.getRequestMethod(),
                        "headers",
                        exchange.getRequestHeaders(),
                        "claims",
                        claims,
                        "bytes",
                        bytes));
    }

    private void events(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (String words = tickets.take(); !words.equals("end"); words = tickets.take()) {
                out.write(("data: " + words + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    private void published(HttpExchange exchange, String path, Map<String, Object> claims) throws IOException {
        byte[] what = published.get(path);
        if (what == null || !"public".equals(claims.get("kind"))) {
            respond(exchange, 404, Map.of());
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", path.contains("/logo/") ? "image/png" : "application/json");
        exchange.sendResponseHeaders(200, what.length);
        exchange.getResponseBody().write(what);
    }

    /** A stream without an end that says nothing but that it is there. */
    private void heartbeats(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        streams.incrementAndGet();
        try (OutputStream out = exchange.getResponseBody()) {
            do {
                out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            } while (!over.tryAcquire(HEARTBEAT_MS, TimeUnit.MILLISECONDS));
        } finally {
            streams.decrementAndGet();
        }
    }

    private Map<String, Object> claims(HttpExchange exchange)
            throws IOException, InterruptedException, ReflectiveOperationException, java.text.ParseException,
                    com.nimbusds.jose.JOSEException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return null;
        }
        SignedJWT token = SignedJWT.parse(authorization.substring(7));
        String served = client.send(HttpRequest.newBuilder(keys).build(), BodyHandlers.ofString())
                .body();
        JWK key = JWKSet.parse(served).getKeyByKeyId(token.getHeader().getKeyID());
        boolean genuine = key instanceof ECKey public_
                && !key.isPrivate()
                && token.verify(new ECDSAVerifier(public_))
                && token.getJWTClaimsSet().getExpirationTime().after(new Date());
        return genuine ? token.getJWTClaimsSet().getClaims() : null;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new ConcurrentHashMap<>();
        for (String part : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(HttpExchange exchange) {
        return JSON.readValue(exchange.getRequestBody(), Map.class);
    }

    private static void respond(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
