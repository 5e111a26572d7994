package eu.spindle.commitments.integration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the ids under which other services know the groups that own firms: the same for all firms of a group, in
 * whichever association, and worth nothing to whoever tries names without the key.
 */
@Component
class OwnerIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "spindle owner of an enterprise".getBytes(StandardCharsets.UTF_8);

    private final SecretKey key;

    OwnerIds(OwnerSettings settings) {
        var secret = settings.key();
        if (secret == null || secret.isBlank()) {
            LoggerFactory.getLogger(OwnerIds.class)
                    .warn("spindle.invitation.key is not set: the ids of owners end with this process");
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            key = derived(random);
        } else {
            key = derived(secret.strip().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static SecretKey derived(byte[] secret) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            ALGORITHM,
                            HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(PURPOSE, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of a group; how its name is written does not matter. */
    UUID of(String group) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var code = ByteBuffer.wrap(mac.doFinal(folded(group).getBytes(StandardCharsets.UTF_8)));
            return new UUID(code.getLong(), code.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Case, accents, blanks and signs do not matter. */
    private static String folded(String group) {
        return Normalizer.normalize(group, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
