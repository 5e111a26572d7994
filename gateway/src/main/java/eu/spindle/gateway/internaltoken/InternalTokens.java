package eu.spindle.gateway.internaltoken;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs internal tokens, and caches each for its lifetime minus a margin. */
@Component
public class InternalTokens {

    /** The issuer of internal tokens. */
    public static final String ISSUER = "spindle-gateway";

    private final SigningKeys keys;
    private final InternalTokenSettings settings;
    private final Clock clock;
    // The key holds all claims: a changed role leads to another key, so that no outdated token is used.
    private final Cache<InternalToken, String> minted;

    InternalTokens(SigningKeys keys, InternalTokenSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.minted = Caffeine.newBuilder()
                .expireAfterWrite(settings.life().minus(settings.margin()))
                .maximumSize(settings.kept())
                .build();
    }

    public String mint(InternalToken token) {
        return minted.get(token, this::sign);
    }

    /** Returns a token for the gateway's own calls. */
    public String gateway(String audience) {
        return mint(InternalToken.gateway(audience, ISSUER, null, null, null, null));
    }

    private String sign(InternalToken token) {
        SigningKeys.Signer signer = keys.signer();
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(token.subject())
                .audience(token.audience())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.life())))
                .jwtID(UUID.randomUUID().toString())
                .claim("kind", token.kind().claim());
        describe(claims, token);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(signer.kid())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims.build());
        try {
            jwt.sign(signer.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
        return jwt.serialize();
    }

    private static void describe(JWTClaimsSet.Builder claims, InternalToken token) {
        if (token.kind() != InternalToken.Kind.GATEWAY) {
            claims.claim("roles", token.roles());
            claims.claim("strength", token.multiFactor() ? "multi" : "single");
        }
        put(claims, "name", token.name());
        put(claims, "email", token.email());
        put(claims, "locale", token.locale());
        put(claims, "programme", token.programme());
        put(claims, "association", token.association());
        put(claims, "slug", token.slug());
        put(claims, "status", token.status());
        put(claims, "enterprise", token.enterprise());
        if (token.token() != null) {
            put(claims, "token", token.token().id());
            put(claims, "token_name", token.token().name());
        }
        if (token.readOnly()) {
            claims.claim("read_only", true);
        }
    }

    private static void put(JWTClaimsSet.Builder claims, String name, @Nullable Object value) {
        if (value != null) {
            claims.claim(name, value.toString());
        }
    }
}
