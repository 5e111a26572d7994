package eu.spindle.commitments.catalogue.pack;

import eu.spindle.platform.archive.InspectedZip;
import eu.spindle.platform.archive.UnsafeZipException;
import eu.spindle.platform.archive.UploadedFile;
import eu.spindle.platform.archive.ZipContent;
import eu.spindle.platform.archive.ZipLimits;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a pack, unpacked under guard: a ZIP of a few kilobytes can hold gigabytes, so entries, bytes and their
 * ratio are counted while unpacking and never taken from what the ZIP says of itself.
 *
 * @param files by path, only YAML
 * @param sha256 of the ZIP, in hex
 */
public record PackArchive(Map<String, String> files, String sha256) {

    private static final ZipLimits LIMITS = new ZipLimits(200, 20L << 20, 100);

    /** Unpacks a ZIP.
     *
     * @throws DomainException when it is none, or too large
     */
    public static PackArchive read(byte[] zip) {
        try (var file = UploadedFile.of(new ByteArrayInputStream(zip))) {
            return new PackArchive(files(file.path()), sha256(zip));
        } catch (UnsafeZipException e) {
            throw e.reason() == UnsafeZipException.Reason.TOO_LARGE ? tooLarge() : notAZip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> files(Path zip) throws IOException {
        var files = new TreeMap<String, String>();
        try (var inspected = InspectedZip.open(zip, LIMITS)) {
            if (inspected.entries().isEmpty()
                    || inspected.entries().stream().anyMatch(entry -> entry.content() != ZipContent.OTHER)) {
                throw notAZip();
            }
            for (var entry : inspected.entries()) {
                if (entry.name().endsWith(".yaml")) {
                    try (var content = inspected.read(entry.name())) {
                        files.put(entry.name(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return files;
    }

    private static DomainException notAZip() {
        return DomainException.invalid("pack", "pack-not-a-zip");
    }

    private static DomainException tooLarge() {
        return DomainException.of(ErrorKind.TOO_LARGE, "pack-too-large");
    }

    private static String sha256(byte[] zip) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
