package eu.spindle.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Markup is written in templates, which escape their values: in Java, a value is forgotten sooner or later. */
class MarkupTest {

    /** Text blocks, strings, characters and comments, so that a quote in one of them begins no other. */
    private static final Pattern TOKEN =
            Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"[^\"\\\\\\n]*(?:\\\\.[^\"\\\\\\n]*)*\""
                    + "|'[^'\\\\\\n]*(?:\\\\.[^'\\\\\\n]*)*'|//[^\\n]*|/\\*[\\s\\S]*?\\*/");

    private static final Pattern TAG = Pattern.compile("</|<[a-zA-Z!][a-zA-Z0-9]*[\\s/>]");
    private static final Pattern ESCAPING = Pattern.compile("\\bhtmlEscape");
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe");

    /** Tests and benchmarks, whose files are meant to be hostile or are not read by people. */
    private static final Set<String> NOT_SHIPPED = Set.of("platform-test", "e2e", "bench");

    /** Sets an attribute in pages that the build of the web UI generated. */
    private static final Set<String> EXCEPTIONS = Set.of("PageController.java");

    @Test
    void noMarkupIsWrittenInJava() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(".java")) {
            String source = Files.readString(file);
            TOKEN.matcher(source)
                    .results()
                    .map(token -> token.group())
                    .filter(token ->
                            token.startsWith("\"") && TAG.matcher(token).find())
                    .forEach(literal -> found.add(file + ": " + literal));
            ESCAPING.matcher(source).results().forEach(call -> found.add(file + ": " + call.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noTemplateLeavesOutTheEscaping() throws IOException {
        List<Path> templates = files(".jte");
        assertThat(templates).isNotEmpty();
        for (Path file : templates) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(UNSAFE);
        }
    }

    private static List<Path> files(String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path parent : List.of(ApiDocument.folder(), ApiDocument.folder().resolve("infra"))) {
            try (Stream<Path> modules = Files.list(parent)) {
                for (Path main : modules.filter(module ->
                                !NOT_SHIPPED.contains(module.getFileName().toString()))
                        .map(module -> module.resolve("src/main"))
                        .filter(Files::isDirectory)
                        .toList()) {
                    try (Stream<Path> all = Files.walk(main)) {
                        all.filter(file -> file.toString().endsWith(ending)
                                        && !EXCEPTIONS.contains(
                                                file.getFileName().toString()))
                                .forEach(files::add);
                    }
                }
            }
        }
        return files;
    }
}
