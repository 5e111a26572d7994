package eu.spindle.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An OIDC provider that lets in whoever comes, over plain HTTP and with real signatures, laid out like Keycloak. */
final class Provider {

    static final String SUBJECT = "provider-subject";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Set<String> disabled = ConcurrentHashMap.newKeySet();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> questions = new ConcurrentHashMap<>();
    private volatile Administration administration = Administration.ANSWERS;
    private volatile CountDownLatch silence = new CountDownLatch(0);
    private volatile String session = "";

    /** What becomes of questions about users. */
    enum Administration {
        ANSWERS,
        /** Whoever asks waits, until it answers again. */
        SILENT,
        /** A proxy in front knows nothing of it. */
        HIDDEN,
        /** The account that asks may not. */
        FORBIDDEN
    }

    Provider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("provider-key").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/realms/spindle/protocol/openid-connect/", this::answer);
        server.createContext("/admin/realms/spindle/users", this::user);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/spindle";
    }

    /** The session that the last sign-in belongs to here. */
    String session() {
        return session;
    }

    String logoutToken(String subject, String providerSession) {
        JWTClaimsSet.Builder claims = claims().jwtID(UUID.randomUUID().toString())
                .claim("sid", providerSession)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return signed(subject == null ? claims : claims.subject(subject));
    }

    void disable(String subject) {
        disabled.add(subject);
    }

    void enable(String subject) {
        disabled.remove(subject);
    }

    void delete(String subject) {
        deleted.add(subject);
    }

    void administration(Administration becomes) {
        administration = becomes;
        CountDownLatch before = silence;
        silence = new CountDownLatch(becomes == Administration.SILENT ? 1 : 0);
        before.countDown();
    }

    /** How often somebody was asked about. */
    int questions(String subject) {
        return questions
                .computeIfAbsent(subject, unknown -> new AtomicInteger())
                .get();
    }

    /** Keycloak's administration interface, as far as it tells of users. */
    private void user(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String subject = path.substring(path.lastIndexOf('/') + 1);
            questions.computeIfAbsent(subject, unknown -> new AtomicInteger()).incrementAndGet();
            silence.await();
            if (administration == Administration.HIDDEN) {
                exchange.sendResponseHeaders(404, -1);
            } else if (administration == Administration.FORBIDDEN) {
                exchange.sendResponseHeaders(403, -1);
            } else if (!"Bearer of-accounts".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (subject.equals("users")) {
                json(exchange, "[]");
            } else if (deleted.contains(subject)) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                json(
                        exchange,
                        "{\"id\":\"%s\",\"enabled\":%s,\"username\":\"x\"}"
                                .formatted(subject, !disabled.contains(subject)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "auth" -> authorize(exchange);
                case "token" -> token(exchange);
                case "certs" -> json(exchange, new JWKSet(key.toPublicJWK()).toString());
                case "userinfo" ->
                    json(
                            exchange,
                            "{\"sub\":\"" + SUBJECT
                                    + "\",\"email\":\"anna@example.org\",\"email_verified\":true,\"name\":\"Anna\"}");
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        exchange.getResponseHeaders()
                .set("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if ("client_credentials".equals(form.get("grant_type"))) {
            json(exchange, "{\"access_token\":\"of-accounts\",\"token_type\":\"Bearer\",\"expires_in\":300}");
            return;
        }
        Map<String, String> asked = codes.remove(form.get("code"));
        if (asked == null || !challenge(form.get("code_verifier")).equals(asked.get("code_challenge"))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        session = UUID.randomUUID().toString();
        // Who is asked to sign in anew has a second factor by then.
        boolean anew = "login".equals(asked.get("prompt"));
        String idToken = signed(claims().subject(SUBJECT)
                .claim("nonce", asked.get("nonce"))
                .claim("sid", session)
                .claim("amr", anew ? List.of("pwd", "otp") : List.of("pwd"))
                .claim("acr", "1"));
        json(
                exchange,
                "{\"access_token\":\"secret\",\"token_type\":\"Bearer\",\"expires_in\":60,"
                        + "\"scope\":\"openid profile email\",\"id_token\":\"" + idToken + "\"}");
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("spindle")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT jwt = new SignedJWT(header, claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> form = new ConcurrentHashMap<>();
        for (String part : encoded.split("&")) {
            String[] pair = part.split("=", 2);
            form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
