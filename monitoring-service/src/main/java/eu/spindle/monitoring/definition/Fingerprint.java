package eu.spindle.monitoring.definition;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Tells whether figures of an indicator can be compared: two definitions have the same fingerprint if and only if their
 * formulas, units, data points and pooling are the same, whatever their names in any language.
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
        return new Fingerprint(DigestUtils.sha256Hex(canonical).substring(0, LENGTH));
    }

    @Override
    public String toString() {
        return hex;
    }
}
