package eu.spindle.test.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Creates the archives and bytes of hostile files. */
final class HostileBytes {

    static final int MEGABYTE = 1 << 20;

    private HostileBytes() {}

    static byte[] packed(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflating.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] packedZeros(int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            writeZeros(deflating, megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            write(zip, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An archive that ends in an entry of zeros, which is never in the memory of the test as a whole. */
    static byte[] zip(Map<String, byte[]> entries, String zeros, int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            write(zip, entries);
            zip.putNextEntry(new ZipEntry(zeros));
            writeZeros(zip, megabytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, Map<String, byte[]> entries) throws IOException {
        for (var entry : entries.entrySet()) {
            zip.putNextEntry(new ZipEntry(entry.getKey()));
            zip.write(entry.getValue());
            zip.closeEntry();
        }
    }

    private static void writeZeros(OutputStream out, int megabytes) throws IOException {
        var zeros = new byte[MEGABYTE];
        for (var i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    /** An entry whose name in the central directory differs from the other one. */
    static byte[] renamed(byte[] zip, String name) {
        zip[new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(name)] = 'q';
        return zip;
    }

    static byte[] repeat(byte[] piece, int times) {
        var all = new byte[piece.length * times];
        for (var i = 0; i < times; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    static byte[] join(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(pieces).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
