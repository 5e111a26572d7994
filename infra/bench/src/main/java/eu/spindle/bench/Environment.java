package eu.spindle.bench;

import eu.spindle.local.Options;
import eu.spindle.local.PartName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** The environment of the benchmarks: folder, ports, duration of a round. */
public record Environment(Path root, int offset, boolean quick) {

    private static final String VERSION = "1.0.0-SNAPSHOT";

    public Path folder() {
        return root.resolve("infra/bench/target/run");
    }

    /** The options of a new, empty local system. */
    public Options options(Set<PartName> parts) {
        return Options.at(root, offset).only(parts).empty().once().in(folder().resolve("home"));
    }

    /** Returns the jar of a service, as it would be deployed. */
    public Path jar(String module) {
        Path jar = root.resolve(module).resolve("target/" + module + "-" + VERSION + ".jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: ./mvnw -DskipTests package");
        }
        return jar;
    }

    public Duration warmUp() {
        return Duration.ofSeconds(quick ? 8 : 30);
    }

    public Duration roundLength() {
        return Duration.ofSeconds(quick ? 3 : 10);
    }

    public int rounds() {
        return quick ? 1 : 3;
    }

    /** Fails with the package to install when a program is missing. */
    public void require(String program, String debianPackage) throws IOException {
        boolean found = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!found) {
            throw new IOException("%s is missing; on Debian: apt-get install %s".formatted(program, debianPackage));
        }
    }

    public void say(String text) {
        System.out.println(text);
    }
}
