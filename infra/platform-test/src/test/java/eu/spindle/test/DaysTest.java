package eu.spindle.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A test that uses the machine's date for the association's fails every night in the hours in which they differ. The
 * services are checked by {@link ArchitectureRules}.
 */
class DaysTest {

    private static final Pattern WITHOUT_ZONE = Pattern.compile(
            "\\b(LocalDate|LocalDateTime|LocalTime|Year|YearMonth|ZonedDateTime|OffsetDateTime)\\.now\\(\\)");

    @Test
    void noTestTakesTheDayOfTheMachine() throws IOException {
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(ApiDocument.folder())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("/src/"))
                    .toList()) {
                WITHOUT_ZONE
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> found.add(file + ": " + hit.group()));
            }
        }
        assertThat(found).isEmpty();
    }
}
