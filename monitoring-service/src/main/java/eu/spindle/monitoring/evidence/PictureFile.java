package eu.spindle.monitoring.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * Checks that a file with the signature of a picture is one. Pixels are never decoded, so that a small file cannot become
 * a large picture in memory.
 */
final class PictureFile {

    private static final int SIGNATURE = 8;
    private static final int RIFF_HEADER = 8;
    private static final int START_OF_IMAGE = 2;
    private static final int MARK = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final String FIRST_CHUNK = "IHDR";
    private static final String LAST_CHUNK = "IEND";

    private PictureFile() {}

    /**
     * Whether the content has the structure of the media type: a PNG from its first to its last chunk, a JPEG from its first
     * segment to its end marker, others their header. After the end of a JPEG, phones store a film or a second picture.
     */
    static boolean isValid(Path file, String type) throws IOException {
        return switch (type) {
            case "image/png" -> isPng(file) && hasSize(file);
            case "image/webp" -> isWebp(file);
            case "image/jpeg" -> isJpeg(file) && hasSize(file);
            case "image/tiff" -> hasSize(file);
            default -> true;
        };
    }

    /** Section 5 of the PNG specification, third edition: chunks with checksums, and nothing after the last one. */
    private static boolean isPng(Path file) throws IOException {
        try (var content = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            content.skipNBytes(SIGNATURE);
            long left = Files.size(file) - SIGNATURE;
            String expected = FIRST_CHUNK;
            while (left >= 12) {
                long length = Integer.toUnsignedLong(content.readInt());
                if (length > left - 12) {
                    return false;
                }
                var sum = new CRC32();
                byte[] name = content.readNBytes(4);
                sum.update(name);
                addTo(sum, content, length);
                if (Integer.toUnsignedLong(content.readInt()) != sum.getValue()) {
                    return false;
                }
                String chunk = new String(name, StandardCharsets.ISO_8859_1);
                if (!expected.isEmpty() && !chunk.equals(expected)) {
                    return false;
                }
                expected = "";
                left -= length + 12;
                if (chunk.equals(LAST_CHUNK)) {
                    return left == 0;
                }
            }
            return false;
        }
    }

    private static void addTo(CRC32 sum, InputStream content, long length) throws IOException {
        var piece = new byte[8192];
        long left = length;
        while (left > 0) {
            int read = content.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                return;
            }
            sum.update(piece, 0, read);
            left -= read;
        }
    }

    /** Annex B of ITU-T T.81: segments with their lengths, and scans with no markers but those of a restart. */
    private static boolean isJpeg(Path file) throws IOException {
        try (var content = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            content.skipNBytes(START_OF_IMAGE);
            boolean scanned = false;
            int mark = nextMark(content, false);
            while (mark != END_OF_IMAGE) {
                content.skipNBytes(Math.max(0, content.readUnsignedShort() - 2));
                scanned |= mark == START_OF_SCAN;
                mark = nextMark(content, mark == START_OF_SCAN);
            }
            return scanned;
        } catch (EOFException cutOff) {
            return false;
        }
    }

    private static int nextMark(DataInputStream content, boolean withinScan) throws IOException {
        while (true) {
            if (content.readUnsignedByte() == MARK) {
                int mark = content.readUnsignedByte();
                while (mark == MARK) {
                    mark = content.readUnsignedByte();
                }
                boolean ofScan = mark == 0 || mark >= FIRST_RESTART && mark <= LAST_RESTART;
                if (!withinScan || !ofScan) {
                    return mark;
                }
            } else if (!withinScan) {
                throw new EOFException("No segment where one must be");
            }
        }
    }

    /** RIFF declares the length of the rest of the file. */
    private static boolean isWebp(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            byte[] header = content.readNBytes(RIFF_HEADER);
            long length = 0;
            for (int at = RIFF_HEADER - 1; at >= 4; at--) {
                length = length << 8 | header[at] & 0xff;
            }
            long rest = Files.size(file) - RIFF_HEADER;
            return length == rest || length + 1 == rest;
        }
    }

    private static boolean hasSize(Path file) throws IOException {
        try (var content = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                return false;
            }
            var reader = readers.next();
            try {
                reader.setInput(content, true, true);
                return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
            } catch (IOException | RuntimeException damaged) {
                // The readers of the JDK throw various exceptions for damaged headers.
                return false;
            } finally {
                reader.dispose();
            }
        }
    }
}
