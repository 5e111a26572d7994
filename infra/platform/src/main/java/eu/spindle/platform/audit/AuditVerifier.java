package eu.spindle.platform.audit;

import eu.spindle.platform.audit.AuditVerdict.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies the chain of an exported log. Nothing in the file is trusted by itself: its end is accepted when it is
 * signed with a given key or matches a given checkpoint, its beginning when it is the first entry or follows a given
 * checkpoint.
 */
final class AuditVerifier {

    // Strict: text that another parser might read differently is rejected.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Set<String> keys;
    private final List<TrustedCheckpoint> known;
    private @Nullable AuditEntry first;
    private @Nullable AuditEntry last;
    private @Nullable Checkpoint signed;
    private long knownUntil;

    /**
     * Creates a verifier.
     *
     * @param keys the trusted public keys, base64 of X.509
     * @param known the trusted checkpoints
     */
    AuditVerifier(Set<String> keys, List<TrustedCheckpoint> known) {
        if (keys.isEmpty() && known.isEmpty()) {
            throw new IllegalArgumentException("A log proves nothing without a public key or a known checkpoint");
        }
        this.keys = Set.copyOf(keys);
        this.known = known.stream()
                .sorted(Comparator.comparingLong(TrustedCheckpoint::seq))
                .toList();
    }

    AuditVerdict verify(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            lines.forEach(this::follow);
            return verdict();
        } catch (Refused e) {
            return AuditVerdict.refused(e.getMessage());
        } catch (UncheckedIOException e) {
            return AuditVerdict.refused("It is not UTF-8 text after entry " + seq());
        }
    }

    private void follow(String line) {
        try {
            var read = JSON.readTree(line);
            require(read.isObject(), "After entry " + seq() + " is a line that is neither an entry nor a checkpoint");
            if (read.has("checkpoint")) {
                follow(JSON.treeToValue(read, Checkpoint.class));
            } else {
                follow(JSON.treeToValue(read, AuditEntry.class));
            }
        } catch (JacksonException e) {
            throw new Refused("After entry " + seq() + " is a line that is neither an entry nor a checkpoint: "
                    + e.getOriginalMessage());
        }
    }

    private void follow(AuditEntry entry) {
        require(wellFormed(entry), "Entry " + entry.seq() + " is not written as entries are");
        var before = last;
        if (before == null) {
            require(
                    entry.seq() > 1 || entry.seq() == 1 && entry.previousHash().equals(AuditEntry.NONE),
                    "Entry " + entry.seq() + " is no beginning of a log");
            first = entry;
            compare(entry.seq() - 1, entry.previousHash());
        } else {
            require(
                    entry.seq() == before.seq() + 1
                            && entry.previousHash().equals(before.hash())
                            && entry.association().equals(before.association()),
                    "Entry " + entry.seq() + " does not follow entry " + before.seq());
        }
        require(entry.computed().equals(entry.hash()), "Entry " + entry.seq() + " was changed");
        last = entry;
        compare(entry.seq(), entry.hash());
    }

    private static boolean wellFormed(AuditEntry entry) {
        try {
            return Stream.of(
                                    entry.association(),
                                    entry.actor(),
                                    entry.act(),
                                    entry.subjectType(),
                                    entry.subject(),
                                    entry.previousHash(),
                                    entry.hash(),
                                    Objects.requireNonNullElse(entry.details(), ""))
                            .allMatch(text -> text != null && text.indexOf('\n') < 0 && text.indexOf('\r') < 0)
                    && entry.at() != null
                    && Instant.parse(entry.at()).toString().equals(entry.at());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void compare(long seq, String hash) {
        for (var checkpoint : known) {
            if (checkpoint.seq() == seq) {
                require(
                        checkpoint.hash().equals(hash),
                        "Entry " + seq + " is not the one of the checkpoint that you gave: the log was replaced");
                knownUntil = seq;
            }
        }
    }

    private void follow(Checkpoint checkpoint) {
        var end = last;
        require(
                end != null
                        && checkpoint.checkpoint() == end.seq()
                        && end.hash().equals(checkpoint.hash())
                        && end.association().equals(checkpoint.association()),
                "The checkpoint after entry " + seq() + " is of another log, or entries before it are missing");
        require(
                keys.isEmpty() || keys.contains(checkpoint.key()),
                "The checkpoint after entry " + seq() + " is signed with a key that you did not give");
        require(checkpoint.valid(), "The signature of the checkpoint after entry " + seq() + " is wrong");
        signed = keys.isEmpty() ? null : checkpoint;
    }

    private AuditVerdict verdict() {
        var from = first;
        var end = last;
        if (from == null || end == null) {
            var empty = new Statement(false, "the file holds no entry");
            return new AuditVerdict(null, empty, empty, empty);
        }
        for (var checkpoint : known) {
            require(
                    checkpoint.seq() <= end.seq(),
                    "It ends with entry " + end.seq() + ", but had " + checkpoint.seq()
                            + " when your checkpoint was taken: its end was cut off");
        }
        // The later one of two proven ends: it proves everything before it.
        var certain = Math.max(signed == null ? 0 : signed.checkpoint(), knownUntil);
        var anchored = certain >= from.seq();
        return new AuditVerdict(null, unchanged(from, end, certain), begins(from, anchored), ends(end, certain));
    }

    private static Statement unchanged(AuditEntry from, AuditEntry end, long certain) {
        if (certain == end.seq()) {
            return new Statement(true, "entries " + from.seq() + " to " + end.seq() + " of " + end.association());
        }
        return new Statement(
                false,
                certain >= from.seq()
                        ? "only entries " + from.seq() + " to " + certain + " are certain"
                        : "nothing that you gave says how it ended");
    }

    private Statement begins(AuditEntry from, boolean anchored) {
        if (!anchored) {
            return new Statement(false, "nothing that you gave fits one of its entries");
        }
        if (from.seq() == 1) {
            return new Statement(true, "entry 1, the first of the log");
        }
        return known.stream().anyMatch(checkpoint -> checkpoint.seq() == from.seq() - 1)
                ? new Statement(true, "entry " + from.seq() + ", the one after the checkpoint that you gave")
                : new Statement(
                        false,
                        "it begins with entry " + from.seq() + "; give the checkpoint of entry " + (from.seq() - 1));
    }

    private Statement ends(AuditEntry end, long certain) {
        if (certain < end.seq()) {
            return new Statement(false, "its last entry is " + end.seq() + ", which nothing that you gave names");
        }
        return signed != null && signed.checkpoint() == end.seq()
                ? new Statement(true, "entry " + end.seq() + ", the last when it was signed at " + signed.at())
                : new Statement(true, "entry " + end.seq() + ", the one of the checkpoint that you gave");
    }

    private long seq() {
        return last == null ? 0 : last.seq();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }

    /** Ends the verification at the first fault. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Refused(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }
}
