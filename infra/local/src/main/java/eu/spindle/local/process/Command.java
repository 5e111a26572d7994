package eu.spindle.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command line with its environment and working directory. */
public record Command(List<String> words, Map<String, String> environment, Path directory) {

    /** The environment variables that child processes inherit: others could change how a server behaves. */
    private static final List<String> INHERITED = List.of("PATH", "HOME", "USER", "LANG", "TMPDIR");

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** Returns the Java of the launcher itself. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Starts it with its output appended to the log. */
    public Process start(Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> given = builder.environment();
        given.keySet().retainAll(INHERITED);
        given.put("MALLOC_ARENA_MAX", "2");
        given.putAll(environment);
        return builder.start();
    }
}
