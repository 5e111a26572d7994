package eu.spindle.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {

    private static final Pattern DEPENDENCY = Pattern.compile("<artifactId>spindle-([a-z-]+)</artifactId>");

    @TempDir
    private Path root;

    @BeforeEach
    void copy() throws IOException {
        Path script = root.resolve("spindle");
        Files.copy(Options.root().resolve("spindle"), script);
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void findsAJava25BesideAnOlderDefault() throws Exception {
        Path older = Files.createDirectories(root.resolve("older/bin"));
        for (String tool : List.of("java", "javac")) {
            Path file = Files.writeString(older.resolve(tool), "#!/bin/sh\necho 'openjdk version \"17.0.9\"' >&2\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Path current = root.resolve("home/.sdkman/candidates/java/25-tem");
        Files.createDirectories(current.getParent());
        Files.createSymbolicLink(current, Path.of(System.getProperty("java.home")));
        Answer answer = run(
                Map.of(
                        "JAVA_HOME", older.getParent().toString(),
                        "PATH", older + ":/usr/bin:/bin",
                        "HOME", root.resolve("home").toString()),
                "java");
        assertThat(answer.code()).isZero();
        assertThat(Files.readString(Path.of(answer.text().strip(), "release"))).contains("JAVA_VERSION=\"25");
    }

    @Test
    void fingerprintChangesWithEachSourceFile() throws Exception {
        Path source = write("module/src/main/java/A.java", "class A {}");
        Path test = write("module/src/test/java/ATests.java", "class ATests {}");
        Path product = write("module/target/A.class", "x");
        String before = fingerprint();
        Files.writeString(test, "class ATests { int more; }");
        Files.writeString(product, "y");
        assertThat(fingerprint()).isEqualTo(before);
        Files.writeString(source, "class B {}");
        String changed = fingerprint();
        assertThat(changed).isNotEqualTo(before);
        write("module/src/main/resources/new.yaml", "a: b");
        assertThat(fingerprint()).isNotEqualTo(changed);
    }

    /** A module that is left out would stay as it was first built. */
    @Test
    void buildsAnewWhenAModuleChangesThatItRuns() throws Exception {
        String script = Files.readString(root.resolve("spindle"));
        Map<String, List<String>> built = Map.of(
                "launcher_sources", List.of("infra/local"),
                "service_sources", List.of("commitments-service", "monitoring-service", "helpdesk-service", "gateway"));
        built.forEach((sources, modules) -> {
            String list = script.lines()
                    .filter(line -> line.startsWith(sources + "=("))
                    .findFirst()
                    .orElseThrow();
            assertThat(list.split("[ ()]+")).as(sources).containsAll(dependencies(modules));
        });
    }

    /** The folders of the modules of {@code infra} that these depend on. */
    private static Set<String> dependencies(List<String> modules) {
        Set<String> folders = new TreeSet<>();
        for (String module : modules) {
            Path model = Options.root().resolve(module).resolve("pom.xml");
            for (MatchResult found : DEPENDENCY.matcher(text(model)).results().toList()) {
                String folder = "infra/" + found.group(1);
                if (!folder.equals(module) && folders.add(folder)) {
                    folders.addAll(dependencies(List.of(folder)));
                }
            }
        }
        return folders;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void rejectsUnknownCommandsAndOptions() throws Exception {
        assertThat(run(Map.of(), "fly").code()).isEqualTo(2);
        Answer answer = run(Map.of(), "down", "--port-offset", "many");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("whole number", "many");
    }

    @Test
    void deletesNothingWithoutConfirmation() throws Exception {
        Path kept = write(".spindle/data/kept", "x");
        Answer answer = run(Map.of(), "reset");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("Nothing was changed");
        assertThat(kept).exists();
        assertThat(run(Map.of(), "reset", "--yes").code()).isZero();
        assertThat(kept).doesNotExist();
    }

    @Test
    void printsTheTokenOnlyOnceThereIsOne() throws Exception {
        assertThat(run(Map.of(), "token").text()).contains("./spindle up");
        write(".spindle/secrets/token", "sp_abc\n");
        assertThat(run(Map.of(), "token").text()).isEqualTo("sp_abc\n");
    }

    private String fingerprint() throws Exception {
        Answer answer = run(Map.of(), "fingerprint", "module");
        assertThat(answer.code()).isZero();
        assertThat(answer.text().strip()).matches("[0-9a-f]{32}");
        return answer.text();
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Answer run(Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(root.resolve("spindle").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    /** What the script said and how it ended. */
    private record Answer(int code, String text) {}
}
