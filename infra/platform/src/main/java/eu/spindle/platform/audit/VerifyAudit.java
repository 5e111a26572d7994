package eu.spindle.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Verifies an exported audit log offline, with a public key or an earlier checkpoint.
 *
 * <p>Exit codes: 0 unchanged and complete from its beginning until its end; 1 rejected; 2 the command cannot be carried
 * out; 3 valid, but not all three statements are proven.
 */
public final class VerifyAudit {

    private static final int UNUSABLE = 2;
    private static final String USAGE = """
            Usage: verify-audit FILE --key KEY --checkpoint NUMBER:HASH
              --key         the public key that signed it, or a file that holds the key (may be repeated)
              --checkpoint  number and hash of an entry that you noted earlier (may be repeated)
            One of the two is needed: what a file says of itself proves nothing.""";

    private VerifyAudit() {}

    /** Entry point of {@code ./spindle verify-audit}. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            var files = new ArrayList<Path>();
            var keys = new HashSet<String>();
            var known = new ArrayList<TrustedCheckpoint>();
            var rest = List.of(arguments).iterator();
            while (rest.hasNext()) {
                switch (rest.next()) {
                    case "--key" -> keys.add(key(rest.next()));
                    case "--checkpoint" -> known.add(TrustedCheckpoint.of(rest.next()));
                    case String file -> files.add(Path.of(file));
                }
            }
            if (files.size() != 1) {
                throw new IllegalArgumentException("One file is verified at a time");
            }
            var verdict = verify(files.getFirst(), keys, known);
            verdict.lines().forEach(System.out::println);
            return verdict.exitCode();
        } catch (IOException e) {
            System.err.println("Cannot read it: " + e.getMessage());
        } catch (NoSuchElementException e) {
            System.err.println("An option lacks its value\n" + USAGE);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
        }
        return UNUSABLE;
    }

    /**
     * Verifies an exported log.
     *
     * @param keys trusted public keys, base64 of X.509
     * @param known trusted checkpoints
     * @throws IllegalArgumentException when neither is given
     */
    public static AuditVerdict verify(Path file, Set<String> keys, List<TrustedCheckpoint> known) throws IOException {
        return new AuditVerifier(keys, known).verify(file);
    }

    private static String key(String given) throws IOException {
        try {
            var file = Path.of(given);
            return Files.isRegularFile(file) ? Files.readString(file).strip() : given;
        } catch (InvalidPathException e) {
            return given;
        }
    }
}
