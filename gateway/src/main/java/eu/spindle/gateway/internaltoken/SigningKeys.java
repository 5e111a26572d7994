package eu.spindle.gateway.internaltoken;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The signing keys of this instance. Private keys stay in memory; public keys are stored in the database, from which
 * every instance serves them. A new key is published some minutes before it signs, so that the services know it.
 */
@Component
public class SigningKeys {

    private final JdbcClient database;
    private final InternalTokenSettings settings;
    private final Clock clock;
    private volatile Signer current;
    private volatile @Nullable Signer next;

    SigningKeys(JdbcClient database, InternalTokenSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.current = publish();
    }

    Signer signer() {
        return current;
    }

    /** Returns all public keys with which a token can still be verified. */
    public List<String> published() {
        return database.sql("select jwk from signing_key where expires_at > :now order by created_at desc")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    synchronized void rotate() {
        Instant now = clock.instant();
        Signer following = next;
        if (following != null) {
            if (!following.since().plus(settings.keyNotice()).isAfter(now)) {
                current = following;
                next = null;
            }
        } else if (!current.since().plus(settings.keyLife()).isAfter(now)) {
            next = publish();
            database.sql("delete from signing_key where expires_at < :now")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private Signer publish() {
        Instant now = clock.instant();
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            // Served longer than it signs: for the last token, differing clocks, and a late rotation.
            Instant expires = now.plus(settings.keyLife().multipliedBy(2));
            database.sql(
                            "insert into signing_key (kid, jwk, created_at, expires_at) values (:kid, :jwk, :now, :expires)")
                    .param("kid", key.getKeyID())
                    .param("jwk", key.toPublicJWK().toJSONString())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("expires", expires.atOffset(ZoneOffset.UTC))
                    .update();
            return new Signer(key.getKeyID(), new ECDSASigner(key), now);
        } catch (JOSEException e) {
            throw new IllegalStateException("no signing key can be made", e);
        }
    }

    /** A private key with the id of its public key. */
    record Signer(String kid, JWSSigner signer, Instant since) {}
}
