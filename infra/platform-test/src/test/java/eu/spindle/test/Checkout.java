package eu.spindle.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files that are written by hand, without what builds and tools put beside them. */
final class Checkout {

    private static final Set<String> PRODUCED = Set.of("target", "node_modules", "dist", ".git", ".spindle");

    private Checkout() {}

    static Path root() {
        return ApiDocument.folder();
    }

    /** Those whose path from the root matches this expression. */
    static List<Path> files(String path) {
        var root = root();
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isProduced(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (root.relativize(file).toString().matches(path)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Whether a folder holds what builds and tools put there. */
    static boolean isProduced(Path folder) {
        return PRODUCED.contains(String.valueOf(folder.getFileName()));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
