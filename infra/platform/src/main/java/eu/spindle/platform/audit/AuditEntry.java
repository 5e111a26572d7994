package eu.spindle.platform.audit;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * An action in an association's log. The hash is SHA-256 over the previous entry's hash and all fields of this one,
 * each followed by a line feed, so that no entry can be changed, removed or inserted without breaking the chain after
 * it.
 *
 * @param seq 1, 2, 3 … without gaps within the association
 * @param at instant in ISO 8601 with microseconds
 * @param actor id of the person, or {@code system}; the details name the API token that was used
 * @param act noun and past participle, e.g. {@code pledge.accepted}
 * @param details JSON
 */
public record AuditEntry(
        String association,
        long seq,
        String at,
        String actor,
        String act,
        String subjectType,
        String subject,
        @Nullable String details,
        String previousHash,
        String hash) {

    /** The previous hash of the first entry of a log. */
    static final String NONE = "0".repeat(64);

    static AuditEntry after(
            String previousHash,
            String association,
            long seq,
            String at,
            String actor,
            String act,
            String subjectType,
            String subject,
            @Nullable String details) {
        var unsealed =
                new AuditEntry(association, seq, at, actor, act, subjectType, subject, details, previousHash, "");
        return new AuditEntry(
                association, seq, at, actor, act, subjectType, subject, details, previousHash, unsealed.computed());
    }

    /** Computes the hash of this entry. */
    String computed() {
        var text = String.join(
                        "\n",
                        previousHash,
                        association,
                        Long.toString(seq),
                        at,
                        actor,
                        act,
                        subjectType,
                        subject,
                        details == null ? "" : details)
                + "\n";
        return DigestUtils.sha256Hex(text);
    }
}
