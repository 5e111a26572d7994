package eu.spindle.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * Validates a part of a workbook in one pass: everything that its reader would hold or count is within Excel's own
 * limits.
 */
final class WorkbookXml {

    private static final int MAX_ROWS = 1_048_576;
    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_DEPTH = 64;
    /** Excel counts a character outside the basic plane as two, as Java does; line breaks and blanks may be added. */
    private static final int MAX_TEXT = 40_000;

    private static final int MAX_NUMBER = 255;
    private static final int MAX_FORMULA = 8_192;
    private static final int MAX_RANGES = 5_000;
    private static final int MAX_ARRAY_FORMULAS = 1_000;
    /** Maximum characters of shared formulas that can be copied from cell to cell. */
    private static final long MAX_COPIED = 20_000_000;

    private static final int MAX_ELEMENTS = 5_000_000;
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    /** The content types of parts that the reader opens. */
    private static final Pattern READ = Pattern.compile(
            "/(worksheet|sharedstrings|styles|officedocument)$|spreadsheetml\\.(worksheet|sharedstrings|styles|sheet\\.main)");

    private static final XMLInputFactory XML = factory();

    private final Work work;
    private final List<MergedRange> ranges = new ArrayList<>();
    private final Map<String, Integer> sharedFormulas = new HashMap<>();
    private int depth;
    private int rows;
    private int cells;
    private int arrayFormulas;
    private int text;
    private int allowed;
    private int formula;
    private boolean inRow;
    private boolean inText;
    private boolean inFormula;
    private @Nullable String shared;

    private WorkbookXml(Work work) {
        this.work = work;
    }

    /** The total work for all parts of a workbook. */
    static final class Work {
        private int elements;
        private long copied;
    }

    /**
     * Validates a part.
     *
     * @return the merged ranges in it
     * @throws IOException when it is malformed
     */
    static List<MergedRange> read(InputStream content, Work work) throws IOException {
        var part = new WorkbookXml(work);
        try {
            part.read(XML.createXMLStreamReader(new BoundedMarkup(content)));
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IOException(e);
        }
        return part.ranges;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        var encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8") && !encoding.equalsIgnoreCase("US-ASCII")) {
            throw new IOException("not in UTF-8");
        }
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> characters(xml.getTextLength());
                case XMLStreamConstants.DTD -> throw new IOException("a document type");
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws IOException {
        if (++depth > MAX_DEPTH || ++work.elements > MAX_ELEMENTS) {
            throw SheetReader.refused("file-zip-bomb");
        }
        switch (xml.getLocalName()) {
            case "row" -> row(xml.getAttributeValue(null, "r"));
            case "c" -> cell(xml.getAttributeValue(null, "r"), xml.getAttributeValue(null, "t"));
            case "si" -> text(MAX_TEXT);
            case "f" -> formula(xml);
            case "mergeCell" -> range(xml.getAttributeValue(null, "ref"));
            case "Relationship", "Override" -> part(xml);
            default -> {}
        }
    }

    private void end(String name) {
        depth--;
        switch (name) {
            case "row" -> inRow = false;
            case "c", "si" -> {
                inText = false;
                text = 0;
            }
            case "f" -> {
                if (shared != null) {
                    sharedFormulas.merge(shared, formula, Math::max);
                    work.copied += java.util.Objects.requireNonNull(sharedFormulas.get(shared));
                }
                inFormula = false;
                formula = 0;
                if (work.copied > MAX_COPIED) {
                    throw SheetReader.refused("file-zip-bomb");
                }
            }
            default -> {}
        }
    }

    private void characters(int length) {
        if (inFormula) {
            formula += length;
        } else if (inText) {
            text += length;
        }
        if (formula > MAX_FORMULA || text > allowed) {
            throw SheetReader.refused("file-zip-bomb");
        }
    }

    /** What follows becomes one text, even if it arrives in several events. */
    private void text(int most) {
        text = 0;
        allowed = most;
        inText = true;
    }

    private void row(@Nullable String number) throws IOException {
        inRow = true;
        cells = 0;
        if (++rows > MAX_ROWS || (number != null && number(number) > MAX_ROWS)) {
            throw new IOException("a row beyond the last");
        }
    }

    private void cell(@Nullable String address, @Nullable String type) throws IOException {
        if (!inRow) {
            return;
        }
        text("str".equals(type) || "inlineStr".equals(type) ? MAX_TEXT : MAX_NUMBER);
        if (++cells > MAX_COLUMNS || (address != null && !isAddress(address))) {
            throw new IOException("a cell beyond the last");
        }
    }

    private static boolean isAddress(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return false;
        }
        var address = new CellAddress(text);
        return address.getColumn() < MAX_COLUMNS && address.getRow() < MAX_ROWS;
    }

    private void formula(XMLStreamReader xml) throws IOException {
        if (!inRow) {
            return;
        }
        inFormula = true;
        formula = 0;
        var type = xml.getAttributeValue(null, "t");
        shared = "shared".equals(type) ? xml.getAttributeValue(null, "si") : null;
        var reference = xml.getAttributeValue(null, "ref");
        if (("array".equals(type) && ++arrayFormulas > MAX_ARRAY_FORMULAS)
                || (reference != null && !isRange(reference))) {
            throw new IOException("a formula beyond the last cell");
        }
    }

    private static boolean isRange(String reference) {
        var ends = reference.split(":", 3);
        return ends.length <= 2 && isAddress(ends[0]) && isAddress(ends[ends.length - 1]);
    }

    private void range(@Nullable String reference) throws IOException {
        if (reference == null || !isRange(reference) || ranges.size() == MAX_RANGES) {
            throw new IOException("merged cells beyond the last");
        }
        var ends = reference.split(":", 2);
        var first = new CellAddress(ends[0]);
        var last = new CellAddress(ends[ends.length - 1]);
        if (first.getColumn() > last.getColumn() || first.getRow() > last.getRow()) {
            throw new IOException("merged cells that end before they begin");
        }
        ranges.add(new MergedRange(first.getRow() + 1, last.getRow() + 1, first.getColumn(), last.getColumn()));
    }

    /** A part that is read must be one that was validated here. */
    private static void part(XMLStreamReader xml) throws IOException {
        var type = attribute(xml, "Type") + attribute(xml, "ContentType");
        var place = attribute(xml, "Target") + attribute(xml, "PartName");
        if (READ.matcher(type).find() && !place.endsWith(".xml")) {
            throw new IOException("a worksheet by another name");
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private static int number(String text) throws IOException {
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new IOException("no row number");
        }
        return Integer.parseInt(text);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
