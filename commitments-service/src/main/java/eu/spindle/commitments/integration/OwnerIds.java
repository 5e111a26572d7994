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
 * Computes the ids under which other services know the groups that own firms. All firms of a group have the same id, in
 * every association; without the key, nobody can find the name of an id by trying names.
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
                    .warn("spindle.invitation.key is not set: the ids of owners change when this process ends");
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

    /** The id of a group; case, accents, blanks and punctuation of its name do not matter. */
    UUID of(String group) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var code = ByteBuffer.wrap(mac.doFinal(normalized(group).getBytes(StandardCharsets.UTF_8)));
            return new UUID(code.getLong(), code.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String normalized(String group) {
        return Normalizer.normalize(group, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
