package eu.spindle.monitoring.evidence;

import eu.spindle.platform.web.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** Tells what a file is by its content, and takes only what evidence can be. */
final class FileTypes {

    private static final String ZIP = "application/zip";
    private static final Set<String> TAKEN =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/tiff", "image/webp", "text/plain", "text/csv");

    /** What a modern office file has inside, by which it is told from any other ZIP file. */
    private static final Map<String, String> OFFICE = Map.of(
            "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final int MOST_ENTRIES = 2_000;
    private static final Tika TIKA = new Tika();

    private FileTypes() {}

    /**
     * The media type of the content, whatever its name says.
     *
     * @throws Refusal when it is none that is taken
     */
    static String of(byte[] content) {
        String type = TIKA.detect(content);
        if (type.equals(ZIP) || type.startsWith("application/x-tika-ooxml")) {
            type = office(content);
        }
        if (!TAKEN.contains(type) && !OFFICE.containsValue(type)) {
            throw Refusal.invalid("file", "evidence-type-not-taken", type);
        }
        return type;
    }

    private static String office(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < MOST_ENTRIES; i++) {
                if (entry.getName().endsWith("vbaProject.bin")) {
                    return ZIP;
                }
                String type = OFFICE.get(entry.getName());
                if (type != null) {
                    return type;
                }
                entry = zip.getNextEntry();
            }
            return ZIP;
        } catch (IOException | IllegalArgumentException broken) {
            return ZIP;
        }
    }
}
