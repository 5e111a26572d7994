package eu.spindle.bench.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationReportTest {

    @TempDir
    private Path root;

    @Test
    void countsByPackageWhatATestNoticed() throws IOException {
        Path folder = Files.createDirectories(root.resolve("sample-service/target/pit-reports"));
        Files.writeString(folder.resolve("mutations.csv"), """
                Figure.java,eu.spindle.sample.progress.Figure,MathMutator,of,12,KILLED,a.Test(b, c)
                Figure.java,eu.spindle.sample.progress.Figure,MathMutator,of,13,TIMED_OUT,none
                Figure.java,eu.spindle.sample.progress.Figure$Part,MathMutator,of,14,SURVIVED,none
                Terms.java,eu.spindle.sample.pledge.terms.Terms,MathMutator,<init>,3,NO_COVERAGE,none
                """);

        String table = new MutationReport(root, "sample-service").figures().table();

        assertThat(table)
                .contains("| `progress` | 66 % of 3 | 85 % |", "| `pledge.terms` | 0 % of 1 | 85 % |")
                .startsWith("`infra/bench/run mutations sample-service`");
    }
}
