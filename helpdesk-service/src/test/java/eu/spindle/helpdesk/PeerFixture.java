package eu.spindle.helpdesk;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.spindle.test.Contracts;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * An HTTP server in place of the gateway, which issues tokens, and of the services with people, pledges and figures.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PeerFixture {

    private static final Map<String, String> RESPONSES = new ConcurrentHashMap<>();
    private static final Set<String> FAILING = ConcurrentHashMap.newKeySet();
    private static final List<String> CALLS = new CopyOnWriteArrayList<>();
    private static final Set<String> TOKENS = ConcurrentHashMap.newKeySet();
    private static final List<String> ISSUED = new CopyOnWriteArrayList<>();
    private static final List<String> TRACES = new CopyOnWriteArrayList<>();
    private static final AtomicReference<Duration> LIFE = new AtomicReference<>(Duration.ofMinutes(1));
    private static final HttpServer SERVER = start();

    @Bean
    DynamicPropertyRegistrar associations() {
        var address = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        return properties -> {
            properties.add("spindle.gateway.url", () -> address);
            properties.add("spindle.commitments", () -> address);
            properties.add("spindle.monitoring", () -> address);
        };
    }

    /** Adds a data point with the figures of a firm, for use as a ticket's context. */
    public static void knowDataPoint(UUID enterprise, String code, String figures) {
        know("/internal/contexts?type=data-point&code=" + code + "&enterprise=" + enterprise, "{}");
        know("/internal/enterprises/" + enterprise + "/figures?type=data-point&code=" + code + "&language=en", figures);
    }

    /** Sets the response of a path. */
    public static void know(String path, String json) {
        RESPONSES.put(path, json);
    }

    /** Makes a path respond with 503 until it is restored. */
    public static void fail(String path) {
        FAILING.add(path);
    }

    /** Ends the failure of a path. */
    public static void restore(String path) {
        FAILING.remove(path);
    }

    /** Makes a caller a member, at every path that returns people; returns the membership. */
    public static UUID member(TestCaller caller, String language, String email) {
        return member(caller, language, email, "active");
    }

    /** Ends the caller's membership. */
    public static void revoke(TestCaller caller, String language, String email) {
        member(caller, language, email, "revoked");
    }

    private static UUID member(TestCaller caller, String language, String email, String status) {
        var membership = UUID.nameUUIDFromBytes(("membership of " + caller.id()).getBytes(StandardCharsets.UTF_8));
        var firm = caller.enterprise() == null ? "" : ",\"enterprise\":\"" + caller.enterprise() + "\"";
        var role = caller.roles().getFirst().code();
        var name = "Member " + role;
        var item = """
                {"id":"%s","person":"%s","name":"%s","email":"%s","language":"%s","role":"%s"%s,"status":"%s"}""".formatted(membership, caller.id(), name, email, language, role, firm, status);
        Contracts.holdAnswer("memberships", "{\"items\":[" + item + "]}");
        var active = status.equals("active");
        var membershipOfSender =
                """
                {"id":"%s","association":{"id":"%s","slug":"%s","name":"Home","status":"active","programme":"%s","cell":"main"},"role":"%s"%s}""".formatted(membership, caller.association(), caller.slug(), TestCaller.PROGRAMME, role, firm);
        var memberships = "/internal/memberships/" + caller.association();
        know(memberships + "/" + membership, item);
        know(memberships + "/of-person/" + caller.id(), "{\"items\":[" + (active ? item : "") + "]}");
        know(memberships + "?role=" + role, "{\"items\":[" + (active ? item : "") + "]}");
        know(
                "/internal/senders?email=" + email,
                "{\"items\":[{\"person\":{\"id\":\"%s\",\"name\":\"%s\",\"locale\":\"%s\"},\"memberships\":[%s],\"programmes\":[]}]}"
                        .formatted(caller.id(), name, language, active ? membershipOfSender : ""));
        return membership;
    }

    /** Returns how often a path was called. */
    public static long calls(String path) {
        return CALLS.stream().filter(path::equals).count();
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/tokens", PeerFixture::token);
            server.createContext("/internal/", PeerFixture::respond);
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets how long the tokens last that are issued from now on. */
    public static void tokensLast(Duration life) {
        LIFE.set(life);
    }

    /** Makes all tokens invalid that were issued so far, as new keys of the gateway do. */
    public static void revokeTokens() {
        TOKENS.clear();
    }

    /** Returns how many tokens were issued to call a service about an association. */
    public static long tokensIssued(String service, TestAssociation association) {
        return ISSUED.stream()
                .filter(request -> request.contains(tokenRequest(service, association)))
                .count();
    }

    /** Returns how the request for such a token begins. */
    public static String tokenRequest(String service, TestAssociation association) {
        return "{\"audience\":\"" + service + "\",\"association\":\"" + association.slug() + "\"";
    }

    /** Returns the trace of each request whose path, or body, contains a text. */
    public static List<String> traces(String text) {
        return TRACES.stream()
                .filter(trace -> trace.contains(text))
                .map(trace -> trace.split(" ", 2)[0])
                .toList();
    }

    private static void token(HttpExchange exchange) throws IOException {
        var secret = Base64.getEncoder().encodeToString("helpdesk:secret-of-services".getBytes(StandardCharsets.UTF_8));
        var known = ("Basic " + secret).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        trace(exchange, "token " + request);
        ISSUED.add(request);
        var token = new PlainJWT(new JWTClaimsSet.Builder()
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plus(LIFE.get())))
                        .build())
                .serialize();
        TOKENS.add(token);
        send(exchange, known ? 200 : 401, "{\"token\":\"" + token + "\"}");
    }

    private static void respond(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var path = uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
        CALLS.add(path);
        trace(exchange, path);
        var authorization =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        var authenticated = TOKENS.contains(authorization.replaceFirst("^Bearer ", ""));
        if (FAILING.contains(path)) {
            send(exchange, 503, "{}");
            return;
        }
        var found = RESPONSES.get(path);
        send(exchange, authenticated ? found == null ? 404 : 200 : 401, found == null ? "{}" : found);
    }

    private static void trace(HttpExchange exchange, String what) {
        var trace = exchange.getRequestHeaders().getFirst("traceparent");
        TRACES.add(Objects.requireNonNullElse(trace, "none") + " " + what);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
