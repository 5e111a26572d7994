package eu.spindle.platform.audit;

/**
 * A signature over the state of a log: whoever keeps a checkpoint can later tell that nothing before it was changed.
 *
 * @param checkpoint number of the last entry
 * @param hash of the last entry
 * @param key public half, base64 of X.509
 * @param signature Ed25519 over association, number and hash, each followed by a line feed
 */
record Checkpoint(String association, long checkpoint, String hash, String key, String signature) {

    static Checkpoint of(AuditEntry last, AuditKey key) {
        return new Checkpoint(
                last.association(),
                last.seq(),
                last.hash(),
                key.publicHalf(),
                key.sign(signed(last.association(), last.seq(), last.hash())));
    }

    boolean valid() {
        return AuditKey.verify(key, signed(association, checkpoint, hash), signature);
    }

    private static String signed(String association, long seq, String hash) {
        return association + "\n" + seq + "\n" + hash + "\n";
    }
}
