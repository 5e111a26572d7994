package eu.spindle.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Columns hold codes in lower case: a statement that compares one with a constant's name finds nothing, without an error. */
class CodeLiteralsTest {

    private static final Pattern CONSTANT = Pattern.compile("(?:=|<>|in \\() *'[A-Z][A-Z_]+'");

    @Test
    void noStatementComparesAColumnWithTheNameOfAConstant() throws IOException {
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(ApiDocument.folder())) {
            for (Path file : files.filter(path -> path.toString().contains("/src/main/"))
                    .filter(path -> path.toString().matches(".*-service/.*\\.(java|sql)"))
                    .toList()) {
                CONSTANT.matcher(Files.readString(file)).results().forEach(hit -> found.add(file + ": " + hit.group()));
            }
        }
        assertThat(found).isEmpty();
    }
}
