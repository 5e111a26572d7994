package eu.spindle.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 key with which a service signs checkpoints of its logs; each export contains the public key. */
final class AuditKey {

    private final KeyPair pair;

    private AuditKey(KeyPair pair) {
        this.pair = pair;
    }

    /** Parses {@code base64(PKCS#8):base64(X.509)}, as {@link #encoded} returns it. */
    static AuditKey of(String encoded) {
        var halves = encoded.split(":", 2);
        try {
            var factory = KeyFactory.getInstance("Ed25519");
            var decoder = Base64.getDecoder();
            return new AuditKey(new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(decoder.decode(halves[1]))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(halves[0])))));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException("spindle.audit.key is not base64(PKCS#8):base64(X.509) of Ed25519", e);
        }
    }

    static AuditKey generate() {
        try {
            return new AuditKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String encoded() {
        return base64(pair.getPrivate().getEncoded()) + ":" + publicHalf();
    }

    String publicHalf() {
        return base64(pair.getPublic().getEncoded());
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verify(String publicHalf, String text, String signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicHalf))));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
