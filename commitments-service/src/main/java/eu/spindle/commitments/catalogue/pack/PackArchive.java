package eu.spindle.commitments.catalogue.pack;

import eu.spindle.platform.web.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.http.HttpStatus;

/**
 * The files of a pack, unpacked in memory under guard: a ZIP of a few kilobytes can hold gigabytes, so entries, bytes
 * and their ratio are counted while unpacking and never taken from what the ZIP says of itself.
 *
 * @param files by path, only YAML
 * @param sha256 of the ZIP, in hex
 */
public record PackArchive(Map<String, String> files, String sha256) {

    static final int MOST_ENTRIES = 200;
    static final int MOST_BYTES = 20 * 1024 * 1024;
    static final int MOST_RATIO = 100;
    /** Text packs this well at most when small; below it the ratio says nothing. */
    private static final int RATIO_COUNTS_FROM = 1024 * 1024;

    /** Unpacks a ZIP.
     *
     * @throws Refusal when it is none, or too large
     */
    public static PackArchive read(byte[] zip) {
        var files = new TreeMap<String, String>();
        var entries = 0;
        var total = 0L;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw tooLarge();
                }
                var content = in.readNBytes((int) (MOST_BYTES - total) + 1);
                total += content.length;
                if (total > MOST_BYTES || (total > RATIO_COUNTS_FROM && total / zip.length > MOST_RATIO)) {
                    throw tooLarge();
                }
                if (!entry.isDirectory() && entry.getName().endsWith(".yaml")) {
                    files.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw Refusal.invalid("pack", "pack-not-a-zip");
        } catch (IOException e) {
            throw Refusal.invalid("pack", "pack-not-a-zip");
        }
        if (entries == 0) {
            throw Refusal.invalid("pack", "pack-not-a-zip");
        }
        return new PackArchive(files, sha256(zip));
    }

    private static Refusal tooLarge() {
        return Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "pack-too-large");
    }

    private static String sha256(byte[] zip) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
