package eu.spindle.platform.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of verifying an exported log.
 *
 * @param fault what is wrong with it; a log with a fault proves nothing
 * @param unchanged whether its entries are those that were written
 * @param completeFrom whether nothing is missing before or at its beginning
 * @param completeUntil whether nothing is missing up to its end
 */
public record AuditVerdict(
        @Nullable String fault, Statement unchanged, Statement completeFrom, Statement completeUntil) {

    /** The log is valid and proves all three statements. */
    static final int PROVEN = 0;

    /** The log was changed, or is not what it claims to be. */
    static final int REFUSED = 1;

    /** The log is valid, but does not prove all three statements. */
    static final int NOT_PROVEN = 3;

    static AuditVerdict refused(String fault) {
        var nothing = new Statement(false, "the log is refused");
        return new AuditVerdict(fault, nothing, nothing, nothing);
    }

    /** Returns the exit code of the command. */
    public int exitCode() {
        if (fault != null) {
            return REFUSED;
        }
        return Stream.of(unchanged, completeFrom, completeUntil).allMatch(Statement::proven) ? PROVEN : NOT_PROVEN;
    }

    /** Returns the result as text, one statement per line. */
    public List<String> lines() {
        return Optional.ofNullable(fault)
                .map(found -> List.of("REFUSED: " + found))
                .orElseGet(() -> List.of(
                        "unchanged: " + unchanged.inWords(),
                        "complete from: " + completeFrom.inWords(),
                        "complete until: " + completeUntil.inWords()));
    }

    /** A statement that a log may prove, with the reason. */
    public record Statement(boolean proven, String reason) {
        private String inWords() {
            return proven ? reason : "NOT PROVEN, " + reason;
        }
    }
}
