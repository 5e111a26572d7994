package eu.spindle.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of the security matrix is the one that is made from the data. */
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

    /** Whoever is not of the firm, of its association or of the help desk that it asked has no business with its data. */
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
