package eu.spindle.commitments.membership.invitation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Creates and verifies the tokens in the links of invitations. A token holds the ids of association and invitation and
 * a message authentication code, so that it is never stored and can be computed again for the mail.
 */
@Component
public class InvitationKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int IDS = 32;

    private final SecretKeySpec key;

    InvitationKey(InvitationSettings settings) {
        var secret = settings.key();
        if (secret == null || secret.isBlank()) {
            LoggerFactory.getLogger(InvitationKey.class)
                    .warn("spindle.invitation.key is not set: links of invitations are valid until this process ends");
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            key = new SecretKeySpec(random, ALGORITHM);
        } else {
            key = new SecretKeySpec(secret.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        }
    }

    /** The invitation that a token is for. */
    public record Reference(UUID association, UUID invitation) {}

    public String token(Reference reference) {
        var ids = ids(reference);
        var token = ByteBuffer.allocate(IDS + 32).put(ids).put(mac(ids)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The invitation of a valid token; empty for any other text. */
    public Optional<Reference> read(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != IDS + 32) {
                return Optional.empty();
            }
            var reference = new Reference(
                    new UUID(bytes.getLong(), bytes.getLong()), new UUID(bytes.getLong(), bytes.getLong()));
            var code = new byte[32];
            bytes.get(code);
            return MessageDigest.isEqual(code, mac(ids(reference))) ? Optional.of(reference) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] ids(Reference reference) {
        return ByteBuffer.allocate(IDS)
                .putLong(reference.association().getMostSignificantBits())
                .putLong(reference.association().getLeastSignificantBits())
                .putLong(reference.invitation().getMostSignificantBits())
                .putLong(reference.invitation().getLeastSignificantBits())
                .array();
    }

    private byte[] mac(byte[] ids) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(ids);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
