package eu.spindle.platform.audit;

import java.util.regex.Pattern;

/**
 * A checkpoint of a log that was noted earlier and is trusted: number and hash of the last entry at that time, written
 * as {@code 1042:9f86d0…}.
 */
public record TrustedCheckpoint(long seq, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public TrustedCheckpoint {
        if (seq < 1 || !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("a checkpoint is the number of an entry, a colon and its hash");
        }
    }

    /** Parses a checkpoint. */
    static TrustedCheckpoint of(String text) {
        var halves = text.strip().split(":", 2);
        if (halves.length < 2) {
            throw new IllegalArgumentException("a checkpoint is the number of an entry, a colon and its hash");
        }
        return new TrustedCheckpoint(Long.parseLong(halves[0]), halves[1]);
    }
}
