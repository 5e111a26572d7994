package eu.spindle.platform.sheet;

import eu.spindle.platform.archive.InspectedZip;
import eu.spindle.platform.archive.UnsafeZipException;
import eu.spindle.platform.archive.ZipContent;
import eu.spindle.platform.archive.ZipLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Validates a workbook before it is opened: a small file can decompress to more than the service's memory, and a single
 * cell address can request a row of a billion cells.
 */
final class WorkbookValidator {

    private static final ZipLimits LIMITS = new ZipLimits(2_000, 64L << 20, 100);
    /** Parts that the reader holds in memory, by the end of their names, with their maximum sizes. */
    private static final Map<String, Long> HELD = new TreeMap<>(Map.of(
            "sharedstrings.xml", 10L << 20,
            "styles.xml", 4L << 20,
            "workbook.xml", 1L << 20,
            "[content_types].xml", 1L << 20,
            ".rels", 1L << 20));

    private final WorkbookXml.Work work = new WorkbookXml.Work();
    private final Map<String, List<MergedRange>> merged = new HashMap<>();

    private WorkbookValidator() {}

    /** Rejects a file that is unsafe or no workbook. */
    static WorkbookValidator pass(Path file) {
        var guard = new WorkbookValidator();
        try (var zip = InspectedZip.open(file, LIMITS)) {
            for (var entry : zip.entries()) {
                guard.check(zip, entry);
            }
            if (!zip.has("xl/workbook.xml") || guard.merged.isEmpty()) {
                throw SheetReader.refused("file-not-a-sheet");
            }
        } catch (UnsafeZipException e) {
            throw SheetReader.refused(
                    e.reason() == UnsafeZipException.Reason.TOO_LARGE ? "file-zip-bomb" : "file-broken-xlsx");
        } catch (IOException e) {
            throw SheetReader.refused("file-broken-xlsx");
        }
        return guard;
    }

    /** Returns the merged ranges of the worksheet at this position. */
    List<MergedRange> merged(int index) {
        var own = merged.get("xl/worksheets/sheet" + (index + 1) + ".xml");
        return own != null
                ? own
                : merged.size() == 1 ? merged.values().iterator().next() : List.of();
    }

    private void check(InspectedZip zip, InspectedZip.Entry entry) throws IOException {
        var name = entry.name().toLowerCase(Locale.ROOT);
        if (entry.content() == ZipContent.ARCHIVE || name.matches(".*\\.(zip|xlsx|xlsm|xlsb|jar|gz|7z|rar)")) {
            throw SheetReader.refused("file-zip-bomb");
        }
        for (var held : HELD.entrySet()) {
            if (name.endsWith(held.getKey()) && entry.size() > held.getValue()) {
                throw SheetReader.refused("file-zip-bomb");
            }
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            try (var content = zip.read(entry.name())) {
                var ranges = WorkbookXml.read(content, work);
                if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
                    merged.put(name, ranges);
                }
            }
        }
    }
}
