package eu.spindle.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Verifies an exported audit log offline: {@code VerifyAudit FILE}; exit code 0 when it is whole, 1 when it is not. */
public final class VerifyAudit {

    private final JsonMapper json = JsonMapper.builder().build();
    private String hash = "";
    private long seq;
    private boolean sealed;

    private VerifyAudit() {}

    /** Entry point of {@code ./spindle verify-audit}. */
    public static void main(String[] arguments) throws IOException {
        var fault = faultIn(Path.of(arguments[0]));
        System.out.println(fault.orElse("The log is whole."));
        System.exit(fault.isPresent() ? 1 : 0);
    }

    /** The first thing that is wrong with an exported log, or empty when it is whole and sealed. */
    public static Optional<String> faultIn(Path file) throws IOException {
        var verifier = new VerifyAudit();
        try (var lines = Files.lines(file)) {
            var found =
                    lines.map(verifier::faultInLine).flatMap(Optional::stream).findFirst();
            return found.isPresent() || verifier.sealed
                    ? found
                    : Optional.of("The log ends without a checkpoint after entry " + verifier.seq);
        }
    }

    private Optional<String> faultInLine(String line) {
        if (json.readTree(line).has("checkpoint")) {
            var checkpoint = json.readValue(line, Checkpoint.class);
            sealed = true;
            return checkpoint.valid()
                            && checkpoint.checkpoint() == seq
                            && checkpoint.hash().equals(hash)
                    ? Optional.empty()
                    : Optional.of("The checkpoint does not fit the log at entry " + seq);
        }
        var entry = json.readValue(line, AuditEntry.class);
        var follows =
                seq == 0 || (entry.seq() == seq + 1 && entry.previousHash().equals(hash));
        var starts = seq != 0 || entry.seq() != 1 || entry.previousHash().equals(AuditEntry.NONE);
        seq = entry.seq();
        hash = entry.hash();
        sealed = false;
        return follows && starts && entry.computed().equals(entry.hash())
                ? Optional.empty()
                : Optional.of("Entry " + entry.seq() + " was changed, or entries before it are missing");
    }
}
