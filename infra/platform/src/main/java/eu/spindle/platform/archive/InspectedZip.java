package eu.spindle.platform.archive;

import eu.spindle.platform.archive.UnsafeZipException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A ZIP file that was decompressed once, without storing the result, and found within limits. A ZIP lists its entries
 * twice, before each entry and at the end, and programs differ in which list they use: here both must be equal, so that
 * no reader sees entries that another does not.
 */
public final class InspectedZip implements AutoCloseable {

    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    /** Maximum size of an entry in the central directory: its header, a name and some extra fields. */
    private static final int MAX_LISTED = 1_000;

    private static final long RATIO_MATTERS_FROM = 1L << 20;

    private final ZipFile zip;
    private final List<Entry> entries;
    private final Map<String, ZipArchiveEntry> byName;

    private InspectedZip(ZipFile zip, List<Entry> entries, Map<String, ZipArchiveEntry> byName) {
        this.zip = zip;
        this.entries = List.copyOf(entries);
        this.byName = byName;
    }

    /** An entry that is no directory. */
    public record Entry(String name, long size, ZipContent content) {}

    /**
     * Inspects a file.
     *
     * @throws UnsafeZipException when it is malformed, ambiguous or over a limit
     */
    public static InspectedZip open(Path file, ZipLimits limits) throws IOException {
        var length = Files.size(file);
        var channel = FileChannel.open(file);
        try {
            checkEnd(channel, length, limits);
            var zip = ZipFile.builder().setSeekableByteChannel(channel).get();
            try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
                return new Inspection(zip, length, limits).of(stream);
            }
        } catch (UnsafeZipException e) {
            channel.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw broken(String.valueOf(e.getMessage()));
        }
    }

    public List<Entry> entries() {
        return entries;
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Opens the content of an entry, which has the size that was counted. */
    public InputStream read(String name) throws IOException {
        var entry = byName.get(name);
        if (entry == null) {
            throw new IOException("No entry " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * The end record must be at the end, and declare no more entries than allowed: reading the directory needs memory.
     */
    private static void checkEnd(SeekableByteChannel channel, long length, ZipLimits limits) throws IOException {
        if (length < END_LENGTH) {
            throw broken("too short");
        }
        var end = ByteBuffer.allocate(END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(length - END_LENGTH);
        while (end.hasRemaining() && channel.read(end) >= 0) {}
        end.flip();
        if (end.remaining() < END_LENGTH || end.getInt(0) != END_SIGNATURE || end.getShort(20) != 0) {
            throw broken("something stands after the end");
        }
        var count = Short.toUnsignedInt(end.getShort(10));
        var size = Integer.toUnsignedLong(end.getInt(12));
        var offset = Integer.toUnsignedLong(end.getInt(16));
        if (count > limits.entries() || size > (long) limits.entries() * MAX_LISTED) {
            throw tooLarge(count + " entries");
        }
        if (offset + size != length - END_LENGTH) {
            throw broken("the list of entries is elsewhere");
        }
        channel.position(0);
    }

    private static UnsafeZipException broken(String message) {
        return new UnsafeZipException(Reason.BROKEN, message);
    }

    private static UnsafeZipException tooLarge(String message) {
        return new UnsafeZipException(Reason.TOO_LARGE, message);
    }

    /** Decompresses each entry in turn and compares it with the central directory. */
    private static final class Inspection {

        private final ZipFile zip;
        private final long length;
        private final ZipLimits limits;
        private final byte[] buffer = new byte[16_384];
        private final Set<String> names = new HashSet<>();
        private long unpacked;

        private Inspection(ZipFile zip, long length, ZipLimits limits) {
            this.zip = zip;
            this.length = length;
            this.limits = limits;
        }

        private InspectedZip of(InputStream file) throws IOException {
            var listed = Collections.list(zip.getEntriesInPhysicalOrder());
            if (listed.size() > limits.entries()) {
                throw tooLarge(listed.size() + " entries");
            }
            var entries = new ArrayList<Entry>();
            var byName = new HashMap<String, ZipArchiveEntry>();
            // Not closed here: the caller closes the file.
            var stream = new ZipArchiveInputStream(file, "UTF-8", true, false);
            var at = 0;
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (at == listed.size()) {
                    throw broken("an entry that is not listed");
                }
                var expected = listed.get(at++);
                checkSame(entry, expected);
                var found = unpack(stream, expected);
                if (!expected.isDirectory()) {
                    entries.add(found);
                    byName.put(expected.getName(), expected);
                }
            }
            if (at < listed.size()) {
                throw broken("an entry that is listed only");
            }
            return new InspectedZip(zip, entries, byName);
        }

        private void checkSame(ZipArchiveEntry entry, ZipArchiveEntry listed) {
            var name = listed.getName();
            if (!entry.getName().equals(name)
                    || entry.getMethod() != listed.getMethod()
                    || entry.getDataOffset() != listed.getDataOffset()) {
                throw broken("listed otherwise: " + name);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()
                    || listed.getGeneralPurposeBit().usesEncryption()
                    || (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED)) {
                throw broken("encrypted, or packed in an unusual way: " + name);
            }
            if (!isPlain(name) || !names.add(name.toLowerCase(Locale.ROOT))) {
                throw broken("a name that is no path, or there twice: " + name);
            }
        }

        private static boolean isPlain(String name) {
            return !name.isEmpty()
                    && !name.startsWith("/")
                    && name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':')
                    && List.of(name.split("/")).stream().noneMatch(part -> part.equals("..") || part.equals("."));
        }

        private Entry unpack(InputStream content, ZipArchiveEntry listed) throws IOException {
            var beginning = new byte[ZipContent.LOOKED_AT];
            var checksum = new CRC32();
            var size = 0L;
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                for (var i = 0; i < read && size + i < beginning.length; i++) {
                    beginning[(int) size + i] = buffer[i];
                }
                checksum.update(buffer, 0, read);
                size += read;
                unpacked += read;
                checkBounds(size, listed);
            }
            if (size != listed.getSize() || checksum.getValue() != listed.getCrc()) {
                throw broken("not what the list says: " + listed.getName());
            }
            return new Entry(listed.getName(), size, ZipContent.of(listed.getName(), beginning, (int)
                    Math.min(size, beginning.length)));
        }

        private void checkBounds(long size, ZipArchiveEntry listed) {
            if (unpacked > limits.unpacked()
                    || (size > RATIO_MATTERS_FROM && size / Math.max(1, listed.getCompressedSize()) > limits.ratio())
                    || (unpacked > RATIO_MATTERS_FROM && unpacked / length > limits.ratio())) {
                throw tooLarge("more than " + limits);
            }
        }
    }
}
