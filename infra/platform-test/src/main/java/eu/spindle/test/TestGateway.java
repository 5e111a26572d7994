package eu.spindle.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Signs internal tokens as the gateway does and serves the keys to verify them. */
public final class TestGateway {

    private static final ECKey KEY = newKey();
    private static final URI KEYS = serveKeys();

    private TestGateway() {}

    /** The address of the public keys. */
    public static URI keys() {
        return KEYS;
    }

    /** Returns a token of this caller for a service, valid for a minute. */
    public static String token(TestCaller caller, String audience) {
        return sign(caller.claims(), audience, Instant.now().plusSeconds(60), KEY);
    }

    /** Returns an expired token. */
    public static String expired(TestCaller caller, String audience) {
        return sign(caller.claims(), audience, Instant.now().minusSeconds(600), KEY);
    }

    /** Returns a token with the signature of another key. */
    public static String forged(TestCaller caller, String audience) {
        return sign(caller.claims(), audience, Instant.now().plusSeconds(60), newKey());
    }

    private static String sign(JWTClaimsSet.Builder claims, String audience, Instant expires, ECKey key) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY.getKeyID()).build(),
                claims.issuer("spindle-gateway")
                        .audience(audience)
                        .issueTime(Date.from(expires.minusSeconds(60)))
                        .expirationTime(Date.from(expires))
                        .build());
        try {
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI serveKeys() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var body = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/internal/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return URI.create("http://localhost:" + server.getAddress().getPort() + "/internal/jwks");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
