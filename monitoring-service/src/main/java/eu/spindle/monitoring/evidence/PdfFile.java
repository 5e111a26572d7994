package eu.spindle.monitoring.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Checks that a PDF is complete and has no active content: scripts, programs and media players are found by their names,
 * also in compressed objects. Encrypted content cannot be checked.
 */
final class PdfFile {

    private static final Set<String> ACTIVE = Set.of("JavaScript", "Launch", "RichMedia");
    /** The last lines with the offset of the object table, followed by nothing but padding. */
    private static final Pattern LAST_LINES = Pattern.compile("startxref\\s+(\\d{1,12})\\s+%%EOF[\\s\\x00]*\\z");

    private static final int MAX_TAIL = 1_024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    /** The most bytes between the type of an object and its content. */
    private static final int NEAR = 4_096;

    private static final int MAX_NAME = 127;
    /** The most bytes of all objects after decompression; no reader opens larger files. */
    private static final int MAX_UNPACKED = 64 << 20;

    private int unpacked;

    private PdfFile() {}

    static boolean isActive(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            // Mapped instead of read, so that it takes no heap.
            return new PdfFile().hasActive(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), true);
        }
    }

    /** ISO 32000, section 7.5.5: readers start at the end of a file, which has the offset of the list of objects. */
    static boolean isComplete(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(content.length(), MAX_TAIL)];
            content.seek(content.length() - end.length);
            content.readFully(end);
            var lines = LAST_LINES.matcher(new String(end, StandardCharsets.ISO_8859_1));
            return lines.find() && Long.parseLong(lines.group(1)) < content.length();
        }
    }

    private boolean hasActive(ByteBuffer content, boolean streams) {
        int packedObjects = -NEAR;
        for (int at = 0; at < content.limit(); at++) {
            byte next = content.get(at);
            if (next == '/') {
                String name = name(content, at + 1);
                if (ACTIVE.contains(name)) {
                    return true;
                }
                packedObjects = name.equals("ObjStm") ? at : packedObjects;
            } else if (streams && next == 's' && at - packedObjects < NEAR && starts(content, at, STREAM)) {
                int from = at + STREAM.length;
                if (hasActiveUnpacked(content, from, indexOf(content, from, END))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasActiveUnpacked(ByteBuffer content, int from, int end) {
        int start = from;
        while (start < end && (content.get(start) == '\r' || content.get(start) == '\n')) {
            start++;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(content.slice(start, end - start));
            byte[] buffer = new byte[1 << 16];
            // The end of the buffer may cut a name, so its last bytes are searched again.
            int kept = 0;
            for (int read = inflater.inflate(buffer, kept, buffer.length - kept);
                    read > 0;
                    read = inflater.inflate(buffer, kept, buffer.length - kept)) {
                unpacked += read;
                int filled = kept + read;
                if (unpacked > MAX_UNPACKED
                        || hasActive(ByteBuffer.wrap(buffer, 0, filled).slice(), false)) {
                    return true;
                }
                kept = Math.min(filled, MAX_NAME + 1);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            }
            return false;
        } catch (DataFormatException brokenOrHidden) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** A name without its slash; any of its characters may be written as two digits after a number sign. */
    private static String name(ByteBuffer content, int from) {
        var name = new StringBuilder();
        for (int at = from; at < content.limit() && name.length() <= MAX_NAME; at++) {
            int next = content.get(at) & 0xff;
            if (next <= ' ' || "/[]<>(){}%".indexOf(next) >= 0) {
                break;
            }
            int high = at + 2 < content.limit() ? Character.digit(content.get(at + 1), 16) : -1;
            int low = at + 2 < content.limit() ? Character.digit(content.get(at + 2), 16) : -1;
            if (next == '#' && high >= 0 && low >= 0) {
                name.append((char) (high * 16 + low));
                at += 2;
            } else {
                name.append((char) next);
            }
        }
        return name.toString();
    }

    private static int indexOf(ByteBuffer content, int from, byte[] word) {
        for (int at = from; at < content.limit(); at++) {
            if (content.get(at) == word[0] && starts(content, at, word)) {
                return at;
            }
        }
        return content.limit();
    }

    private static boolean starts(ByteBuffer content, int at, byte[] word) {
        if (at + word.length > content.limit()) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (content.get(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
