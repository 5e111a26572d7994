package eu.spindle.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of a part; a large one is rotated at the next start. */
public record LogFile(Path path) {

    private static final long ROOM = 20L * 1024 * 1024;
    private static final int TAIL_BYTES = 16_384;

    /** Rotates a large log; one earlier log is kept. */
    public void makeRoom() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (size() > ROOM) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns its present length. */
    public long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Whether this text was written after this position. */
    public boolean mentions(String text, long since) {
        return read(since).contains(text);
    }

    /** Returns the last lines written after this position, indented for display. */
    public String tail(long since, int lines) {
        List<String> all =
                read(Math.max(since, size() - TAIL_BYTES)).strip().lines().toList();
        return String.join(
                "\n",
                all.stream()
                        .skip(Math.max(0, all.size() - lines))
                        .map(line -> "    " + line)
                        .toList());
    }

    private String read(long since) {
        if (!Files.exists(path)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long length = file.length();
            file.seek(Math.min(since, length));
            byte[] bytes = new byte[(int) (length - Math.min(since, length))];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
