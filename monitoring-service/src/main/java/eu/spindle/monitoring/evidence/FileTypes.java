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

/** Tells what a file is by its content, and takes only what evidence can be and what does nothing when it is opened. */
final class FileTypes {

    private static final String ZIP = "application/zip";
    private static final String PDF = "application/pdf";
    private static final Map<String, List<String>> TAKEN = Map.of(
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

    private static final int LOOKED_AT = 65_536;
    private static final int SHORTEST_ZIP = 22;
    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    /**
     * The media type of the content, whatever its name says.
     *
     * @throws DomainException when it is none that is taken
     */
    static String of(Path file) throws IOException {
        byte[] beginning = beginning(file);
        String type = TIKA.detect(beginning);
        if (type.equals(ZIP) || type.startsWith("application/x-tika-ooxml")) {
            return OfficeFile.typeOf(file);
        }
        if (!TAKEN.containsKey(type)) {
            throw notTaken(type);
        }
        // A ZIP is read from its end: the same file would be a picture here and an archive elsewhere.
        if (endsAsZip(file)) {
            throw notTaken(ZIP);
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

    /** What the name of a file of that type may end in, the usual one first. */
    static List<String> endings(String type) {
        return TAKEN.getOrDefault(type, List.of(OfficeFile.ENDINGS.getOrDefault(type, "bin")));
    }

    static DomainException notTaken(String type) {
        return DomainException.invalid("file", "evidence-type-not-taken", type);
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(LOOKED_AT);
        }
    }

    private static boolean endsAsZip(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(content.length(), LOOKED_AT + SHORTEST_ZIP);
            byte[] end = new byte[length];
            content.seek(content.length() - length);
            content.readFully(end);
            String text = new String(end, StandardCharsets.ISO_8859_1);
            for (int at = text.indexOf("PK\5\6"); at >= 0; at = text.indexOf("PK\5\6", at + 1)) {
                if (at + SHORTEST_ZIP <= length
                        && at + SHORTEST_ZIP + (end[at + 20] & 0xff) + ((end[at + 21] & 0xff) << 8) == length) {
                    return true;
                }
            }
            return false;
        }
    }
}
