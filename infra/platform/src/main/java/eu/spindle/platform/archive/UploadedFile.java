package eu.spindle.platform.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upload in a temporary file, so that it is never in memory as a whole. */
public final class UploadedFile implements AutoCloseable {

    private final Path path;

    private UploadedFile(Path path) {
        this.path = path;
    }

    /** Writes the upload to disk; the web edge limits its size. */
    public static UploadedFile of(InputStream content) throws IOException {
        var file = new UploadedFile(Files.createTempFile("upload", null));
        try (var out = Files.newOutputStream(file.path)) {
            content.transferTo(out);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
