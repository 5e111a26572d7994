package eu.spindle.monitoring.evidence;

import eu.spindle.platform.error.DomainException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.tika.Tika;

/** Detects the type of a file from its content, and accepts only types of evidence without active content. */
final class FileTypes {

    private static final String ZIP = "application/zip";
    private static final String PDF = "application/pdf";
    private static final Map<String, List<String>> ACCEPTED = Map.of(
            PDF,
            List.of("pdf"),
            "image/png",
            List.of("png"),
            "image/jpeg",
            List.of("jpg", "jpeg"),
            "image/tiff",
            List.of("tif", "tiff"),
            "image/webp",
            List.of("webp"),
            "text/plain",
            List.of("txt", "csv", "tsv"),
            "text/csv",
            List.of("csv", "txt"));

    private static final int MAX_HEAD = 65_536;
    private static final int MIN_ZIP = 22;
    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    /**
     * The media type of the content, whatever its name says.
     *
     * @throws DomainException when the type is not accepted
     */
    static String of(Path file) throws IOException {
        byte[] beginning = beginning(file);
        String type = TIKA.detect(beginning);
        if (type.equals(ZIP) || type.startsWith("application/x-tika-ooxml")) {
            return OfficeFile.typeOf(file);
        }
        if (!ACCEPTED.containsKey(type)) {
            throw notAccepted(type);
        }
        // ZIP readers start at the end of a file: it could be a picture here and an archive elsewhere.
        if (endsAsZip(file)) {
            throw notAccepted(ZIP);
        }
        if (!PictureFile.isValid(file, type)) {
            throw DomainException.invalid("file", "evidence-damaged");
        }
        if (type.equals(PDF) && PdfFile.isActive(file)) {
            throw DomainException.invalid("file", "evidence-active-content");
        }
        if (type.equals(PDF) && !PdfFile.isComplete(file)) {
            throw DomainException.invalid("file", "evidence-pdf-damaged");
        }
        return type;
    }

    /** The file name extensions of a type, the usual one first. */
    static List<String> extensions(String type) {
        return ACCEPTED.getOrDefault(type, List.of(OfficeFile.EXTENSIONS.getOrDefault(type, "bin")));
    }

    static DomainException notAccepted(String type) {
        return DomainException.invalid("file", "evidence-type-not-taken", type);
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(MAX_HEAD);
        }
    }

    private static boolean endsAsZip(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(content.length(), MAX_HEAD + MIN_ZIP);
            byte[] end = new byte[length];
            content.seek(content.length() - length);
            content.readFully(end);
            String text = new String(end, StandardCharsets.ISO_8859_1);
            for (int at = text.indexOf("PK\5\6"); at >= 0; at = text.indexOf("PK\5\6", at + 1)) {
                if (at + MIN_ZIP <= length
                        && at + MIN_ZIP + (end[at + 20] & 0xff) + ((end[at + 21] & 0xff) << 8) == length) {
                    return true;
                }
            }
            return false;
        }
    }
}
