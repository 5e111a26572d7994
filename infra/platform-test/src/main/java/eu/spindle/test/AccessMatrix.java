package eu.spindle.test;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/**
 * Who may call which operation, read from {@code contracts/access.yaml} in {@code infra/contracts}. The tests of each
 * service and of the gateway check every line; the table of {@code infra/docs/security-matrix.md} is generated from it.
 */
public final class AccessMatrix {

    private static final Map<String, Object> FILE = load();
    private static final Map<String, String> ROLES = strings(FILE.get("roles"));
    private static final Map<String, String> PEERS = strings(FILE.get("peers"));

    private final Map<String, Line> lines;

    private AccessMatrix(Map<String, Line> lines) {
        this.lines = lines;
    }

    /** Returns the lines of a service, or of the gateway itself. */
    public static AccessMatrix of(String service) {
        return new AccessMatrix(lines(FILE.get(service)));
    }

    /** Returns the lines of the operations, as in the file. */
    public static AccessMatrix of(Map<String, String> whoByOperation) {
        var lines = new LinkedHashMap<String, Line>();
        whoByOperation.forEach((operation, who) -> lines.put(operation, new Line(who, "", "", false)));
        return new AccessMatrix(lines);
    }

    /** Returns the lines by operation, e.g. {@code GET /pledges/{id}}, {@code POST p:/associations}. */
    public Map<String, Line> lines() {
        return lines;
    }

    /**
     * The access to one operation.
     *
     * @param who abbreviations of roles or peers, {@code all} of an association, or {@code public}; for the
     *     gateway's own {@code public}, {@code authenticated}, {@code person} or {@code service}
     * @param condition what depends on the resource
     * @param proof the test of the condition
     * @param firmData whether it returns what a firm has pledged, reported or requested
     */
    public record Line(String who, String condition, String proof, boolean firmData) {

        public Line {
            var unknown = List.of(who.split(" ")).stream()
                    .filter(word -> !ROLES.containsKey(word)
                            && !PEERS.containsKey(word)
                            && !Set.of("all", "public", "authenticated", "person", "service")
                                    .contains(word))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("Nobody is called " + unknown);
            }
        }

        /** Whether the operation is open to this kind only, e.g. {@code public}. */
        public boolean isFor(String whom) {
            return who.equals(whom);
        }

        /** Whether this peer may call it, e.g. {@code helpdesk-service}. */
        boolean allowsPeer(String name) {
            return List.of(who.split(" ")).stream().anyMatch(word -> name.equals(PEERS.get(word)));
        }

        /** Whether this role may call it, e.g. {@code association-admin}. */
        boolean allows(String role) {
            return who.equals("all")
                    ? !role.equals("programme-steward")
                    : List.of(who.split(" ")).stream().anyMatch(word -> role.equals(ROLES.get(word)));
        }
    }

    private static Map<String, Line> lines(Object service) {
        var lines = new LinkedHashMap<String, Line>();
        if (service instanceof Map<?, ?> operations) {
            operations.forEach((operation, line) -> {
                var parts = strings(line);
                lines.put(
                        operation.toString(),
                        new Line(
                                parts.get("who"),
                                parts.getOrDefault("condition", ""),
                                parts.getOrDefault("proof", ""),
                                parts.getOrDefault("firm", "").equals("true")));
            });
        }
        return lines;
    }

    private static Map<String, String> strings(Object map) {
        var strings = new LinkedHashMap<String, String>();
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> strings.put(key.toString(), value.toString()));
        } else {
            strings.put("who", String.valueOf(map));
        }
        return strings;
    }

    private static Map<String, Object> load() {
        try (InputStream file = AccessMatrix.class.getResourceAsStream("/contracts/access.yaml")) {
            return new Yaml().load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
