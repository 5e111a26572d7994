package eu.spindle.monitoring.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether figures of an indicator mean the same: two definitions have the same fingerprint exactly if their
 * formulas, units, data points and the way of adding up are the same, whatever they are called in any language.
 *
 * @param hex 128 bits of a digest
 */
public record Fingerprint(String hex) {

    private static final int LENGTH = 32;

    public Fingerprint {
        if (!hex.matches("[0-9a-f]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("not a fingerprint: " + hex);
        }
    }

    static Fingerprint of(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest).substring(0, LENGTH));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
