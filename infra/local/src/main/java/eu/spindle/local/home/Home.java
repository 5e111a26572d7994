package eu.spindle.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folders of a local system: {@code root} is the checkout, {@code directory} holds this system's data, secrets and
 * logs, and {@code root/.spindle/build} and {@code servers} hold what all systems of the checkout share.
 */
public record Home(Path root, Path directory) {

    /** Incremented when the databases of one version cannot be migrated to the next. */
    private static final String FORMAT = "2";

    public Home {
        root = root.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
    }

    /** Returns the default home of a system with this offset. */
    public static Home of(Path root, int offset) {
        Path base = root.resolve(".spindle");
        return new Home(root, offset == 0 ? base : base.resolve("offset-" + offset));
    }

    /** Creates the folders; secrets are readable by their owner only. */
    public void create() throws IOException {
        boolean isNew = !Files.exists(data().resolve("postgres"));
        for (Path folder : new Path[] {data(), logs(), run(), servers(), build()}) {
            Files.createDirectories(folder);
        }
        Files.createDirectories(secrets());
        Files.setPosixFilePermissions(secrets(), PosixFilePermissions.fromString("rwx------"));
        if (isNew) {
            Files.writeString(format(), FORMAT);
        }
    }

    /** Whether this version can read the data; others have to be deleted by {@code ./spindle reset}. */
    public boolean isReadable() throws IOException {
        return Files.exists(format()) && Files.readString(format()).equals(FORMAT);
    }

    private Path format() {
        return data().resolve("format");
    }

    /** Returns the folder of data that survive a stop: databases, messages, uploaded files. */
    public Path data() {
        return directory.resolve("data");
    }

    /** Generated passwords and keys. */
    public Path secrets() {
        return directory.resolve("secrets");
    }

    /** One log per part. */
    public Path logs() {
        return directory.resolve("logs");
    }

    /** Returns the folder of files that are valid only while the system runs. */
    public Path run() {
        return directory.resolve("run");
    }

    /** The log of one part. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Unpacked servers. */
    public Path servers() {
        return root.resolve(".spindle/servers");
    }

    /** Returns the folder of unpacked services and their caches. */
    public Path build() {
        return root.resolve(".spindle/build");
    }
}
