package eu.spindle.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the security matrix equals the generated one. */
class SecurityMatrixTest {

    private static final String BEGIN = "<!-- made from contracts/access.yaml: do not edit -->";
    private static final String END = "<!-- end of what is made -->";

    @Test
    void showsWhatTheDataSay() throws IOException {
        var file = ApiDocument.folder().resolve("infra/docs/security-matrix.md");
        var shown = Files.readString(file);
        var begin = shown.indexOf(BEGIN);
        var end = shown.indexOf(END);
        assertThat(begin).isPositive().isLessThan(end);
        var made = shown.substring(0, begin) + BEGIN + "\n\n" + table() + "\n" + shown.substring(end);
        if (System.getProperty("contracts.renew") != null) {
            Files.writeString(file, made);
            shown = made;
        }
        assertThat(shown)
                .as("%s is stale; infra/contracts/README.md tells how to renew it", file)
                .isEqualTo(made);
    }

    /** Nobody outside the firm, its association and the help desk that it asked may read its data. */
    @Test
    void letsNobodyElseReadAFirmsData() {
        var readers = new TreeMap<String, String>();
        for (var service : List.of("commitments", "monitoring", "helpdesk")) {
            AccessMatrix.of(service).lines().forEach((operation, line) -> {
                if (line.firmData()) {
                    readers.put(operation, line.who());
                }
            });
        }
        assertThat(readers.remove("GET /tickets/{id}/figures")).isEqualTo("ag le");
        assertThat(readers)
                .isNotEmpty()
                .allSatisfy((operation, who) -> assertThat(List.of(
                                "ad", "of", "fa", "au", "ow", "co", operation.startsWith("GET /internal/") ? "hs" : ""))
                        .as(operation)
                        .containsAll(List.of(who.split(" "))));
    }

    @Test
    void namesTestsThatExist() throws IOException {
        var tests = tests();
        var missing = new TreeSet<String>();
        for (var service : List.of("commitments", "monitoring", "helpdesk", "gateway")) {
            AccessMatrix.of(service).lines().values().stream()
                    .flatMap(line -> Stream.of(line.proof().split(", ")))
                    .filter(proof -> !proof.isEmpty())
                    .filter(proof -> !exists(proof, tests))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    /**
     * Checks that a test exists.
     *
     * @param proof such as {@code PledgeTest}, {@code PledgeTest.isWithdrawnWithAReason} or {@code LogoTest in
     *     gateway}
     */
    private static boolean exists(String proof, Map<String, String> tests) {
        var names = proof.replaceFirst(" in .*", "").split("\\.");
        var source = tests.get(names[0]);
        return source != null && (names.length == 1 || source.contains("void " + names[1] + "("));
    }

    /** Returns the sources of all tests by class name; tests of one name together. */
    private static Map<String, String> tests() throws IOException {
        var root = ApiDocument.folder();
        var sources = new TreeMap<String, String>();
        for (var modules : List.of(root, root.resolve("infra"))) {
            try (var folders = Files.newDirectoryStream(modules, Files::isDirectory)) {
                for (var module : folders) {
                    addTests(module.resolve("src/test/java"), sources);
                }
            }
        }
        return sources;
    }

    private static void addTests(Path folder, Map<String, String> sources) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.merge(
                                file.getFileName().toString().replace(".java", ""), source(file), String::concat));
            }
        }
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table() {
        var table = new StringBuilder(
                "| operation | who | a firm's data | condition | proof of the condition |\n|---|---|---|---|---|\n");
        for (var service : List.of("commitments", "monitoring", "helpdesk", "gateway")) {
            table.append("| **%s** | | | | |\n".formatted(service.equals("gateway") ? service : service + "-service"));
            AccessMatrix.of(service)
                    .lines()
                    .forEach((operation, line) -> table.append("| `%s` | %s | %s | %s | %s |\n"
                            .formatted(
                                    operation.replace(" p:", " /p/…").replace("|", "\\|"),
                                    line.who(),
                                    line.firmData() ? "yes" : "",
                                    line.condition(),
                                    line.proof().isEmpty()
                                            ? ""
                                            : "`" + line.proof().replace(", ", "`, `") + "`")));
        }
        return table.toString();
    }
}
