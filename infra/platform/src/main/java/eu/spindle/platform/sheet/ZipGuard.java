package eu.spindle.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before anything is parsed: a small file can unpack to more than the service's memory. It
 * reads the archive with the class that the reader uses, so that both see the same entries.
 */
final class ZipGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 100L << 20;
    private static final long MOST_STRINGS = 20L << 20;
    private static final int HIGHEST_RATIO = 100;
    /** Below this the ratio says nothing: a page of blanks packs well. */
    private static final long RATIO_MATTERS_FROM = 1L << 20;

    private static final XMLInputFactory XML = xml();

    private final Map<String, List<Merged>> merged = new HashMap<>();
    private long unpacked;
    private int worksheets;

    private ZipGuard() {}

    /** A merged range, rows counted from 1 and columns from 0. */
    record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        /** Whether the cell lies in the range, and is not the one that holds its value. */
        boolean hides(int row, int column) {
            return row >= firstRow
                    && row <= lastRow
                    && column >= firstColumn
                    && column <= lastColumn
                    && !(row == firstRow && column == firstColumn);
        }
    }

    /** Refuses what is dangerous or no workbook. */
    static ZipGuard pass(byte[] file) {
        var guard = new ZipGuard();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw Sheets.refused("file-zip-bomb");
            }
            for (var entry : entries) {
                guard.check(zip, entry);
            }
            if (zip.getEntry("xl/workbook.xml") == null || guard.worksheets == 0) {
                throw Sheets.refused("file-not-a-sheet");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Sheets.refused("file-broken-xlsx");
        }
        if (guard.unpacked > RATIO_MATTERS_FROM && guard.unpacked / file.length > HIGHEST_RATIO) {
            throw Sheets.refused("file-zip-bomb");
        }
        return guard;
    }

    /** The merged ranges of the worksheet at this place in the workbook. */
    List<Merged> merged(int index) {
        var own = merged.get("xl/worksheets/sheet" + (index + 1) + ".xml");
        return own != null ? own : worksheets == 1 ? merged.values().iterator().next() : List.of();
    }

    private void check(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.(zip|xlsx|xlsm|xlsb|jar|gz|7z|rar)")) {
            throw Sheets.refused("file-zip-bomb");
        }
        var strings = name.endsWith("sharedstrings.xml");
        var size = size(zip, entry, strings ? MOST_STRINGS : MOST_UNPACKED - unpacked);
        unpacked += size;
        if (size > RATIO_MATTERS_FROM && size / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO) {
            throw Sheets.refused("file-zip-bomb");
        }
        if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
            worksheets++;
            try (var content = zip.getInputStream(entry)) {
                merged.put(name, ranges(content));
            }
        }
    }

    private static long size(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        var buffer = new byte[16_384];
        var size = 0L;
        try (var content = zip.getInputStream(entry)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw Sheets.refused("file-zip-bomb");
                }
            }
        }
        return size;
    }

    private static List<Merged> ranges(InputStream worksheet) throws IOException {
        var ranges = new java.util.ArrayList<Merged>();
        try {
            var xml = XML.createXMLStreamReader(worksheet);
            while (xml.hasNext()) {
                if (xml.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mergeCell")
                        && ranges.size() < 10_000) {
                    ranges.add(range(xml.getAttributeValue(null, "ref")));
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException(e);
        }
        return ranges;
    }

    private static Merged range(String reference) {
        var ends = reference.split(":", 2);
        var first = new org.dhatim.fastexcel.reader.CellAddress(ends[0]);
        var last = new org.dhatim.fastexcel.reader.CellAddress(ends[ends.length - 1]);
        return new Merged(first.getRow() + 1, last.getRow() + 1, first.getColumn(), last.getColumn());
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
