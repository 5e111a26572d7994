package eu.spindle.platform.audit;

import java.time.Instant;

/**
 * A signature over the state of a log: it proves later that nothing before it was changed or removed.
 *
 * @param checkpoint number of the last entry
 * @param hash of the last entry
 * @param at when the log was read, with no later entry at that time; instant in ISO 8601
 * @param key public key, base64 of X.509
 * @param signature Ed25519 over association, number, hash and instant, each followed by a line feed
 */
record Checkpoint(String association, long checkpoint, String hash, String at, String key, String signature) {

    static Checkpoint of(AuditEntry last, Instant at, AuditKey key) {
        var unsigned = new Checkpoint(last.association(), last.seq(), last.hash(), at.toString(), key.publicHalf(), "");
        return new Checkpoint(
                last.association(),
                last.seq(),
                last.hash(),
                at.toString(),
                key.publicHalf(),
                key.sign(unsigned.signedText()));
    }

    boolean valid() {
        return AuditKey.verify(key, signedText(), signature);
    }

    private String signedText() {
        return association + "\n" + checkpoint + "\n" + hash + "\n" + at + "\n";
    }
}
