package eu.spindle.test.hostile;

import eu.spindle.test.hostile.HostileFile.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Creates tables that are small when sent and large or endless when parsed. */
public final class HostileTables {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private final List<String> heading;
    private final List<String> row;
    private final int number;
    private final List<HostileFile> files = new ArrayList<>();

    private HostileTables(List<String> heading, List<String> row, int number) {
        this.heading = heading;
        this.row = row;
        this.number = number;
    }

    /**
     * Returns tables for a service.
     *
     * @param row a valid row
     * @param number the column with a number in it, from 0
     */
    public static List<HostileFile> tables(List<String> heading, List<String> row, int number) {
        var made = new HostileTables(heading, row, number);
        made.workbooks();
        made.archives();
        made.csv();
        return List.copyOf(made.files);
    }

    private void table(String name, byte[] content) {
        files.add(new HostileFile(name, Kind.TABLE, content));
    }

    private void workbooks() {
        for (var value : List.of("1E999999999", "-1E999999999", "1E-999999999", "9".repeat(240))) {
            table("a number " + value.substring(0, Math.min(12, value.length())), workbook(cells(value)));
        }
        table("a number of 200,000 digits", workbook(cells("9".repeat(200_000))));
        table("a column far away", workbook("<row r='1'><c r='ZZZZZZZ1'><v>1</v></c></row>"));
        table("a column beyond the last", workbook("<row r='1'><c r='ZZZ1'><v>1</v></c></row>"));
        table("a row far away", workbook("<row r='2147483647'><c r='A2147483647'><v>1</v></c></row>"));
        table("a row of two million cells", workbook("<row r='1'>" + "<c/>".repeat(2_000_000) + "</row>"));
        table("three million rows", workbook("<row/>".repeat(3_000_000)));
        table("a text without end", workbook(text("x".repeat(8 * HostileBytes.MEGABYTE))));
        table(
                "a text in many pieces",
                workbook("<row r='1'><c r='A1' t='inlineStr'><is>" + "<r><t>xxxxxxxx</t></r>".repeat(200_000)
                        + "</is></c></row>"));
        table(
                "an attribute without end",
                workbook("<row r='1'><c r='A1' x='" + "x".repeat(8 * HostileBytes.MEGABYTE) + "'/></row>"));
        table("a comment without end", workbook("<!--" + "x<".repeat(4 * HostileBytes.MEGABYTE) + "-->"));
        table(
                "a CDATA section without end",
                workbook("<row r='1'><c r='A1' t='str'><v><![CDATA[" + "x<".repeat(4 * HostileBytes.MEGABYTE)
                        + "]]></v></c></row>"));
        table("elements in elements", workbook("<a>".repeat(100_000) + "</a>".repeat(100_000)));
        table(
                "merged cells over all columns",
                workbook("</sheetData><mergeCells>" + "<mergeCell ref='A1:XFD1048576'/>".repeat(100_000)
                        + "</mergeCells><sheetData>"));
        table(
                "a merged range far away",
                workbook("</sheetData><mergeCells><mergeCell ref='A1:ZZZZZZZ9999999999'/></mergeCells><sheetData>"));
        table(
                "a shared formula copied for ever",
                workbook("<row r='1'><c r='A1'><f t='shared' si='0' ref='A1:A9'>" + "A1+".repeat(2_700)
                        + "1</f><v>1</v></c>" + "<c><f t='shared' si='0'/><v>1</v></c>".repeat(10_000) + "</row>"));
        table(
                "a document type",
                parts(Map.of(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE a [<!ENTITY e 'x'>]>" + sheet("").replace("<sheetData>", "<sheetData>&e;"))));
        table("entities in entities", parts(Map.of("xl/workbook.xml", lolz())));
        table(
                "an entity from elsewhere",
                parts(Map.of(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><sst>&e;</sst>")));
        table("UTF-16", raw(Map.of("xl/worksheets/sheet1.xml", sheet(cells("1")).getBytes(StandardCharsets.UTF_16))));
        table(
                "shared strings without end",
                parts(Map.of(
                        "xl/sharedStrings.xml",
                        "<sst xmlns='" + MAIN + "'>"
                                + IntStream.range(0, 900_000)
                                        .mapToObj(i -> "<si><t>" + i * 7919L + "</t></si>")
                                        .collect(Collectors.joining())
                                + "</sst>")));
        table(
                "styles without end",
                parts(Map.of(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + MAIN + "'><cellXfs>"
                                + IntStream.range(0, 400_000)
                                        .mapToObj(i -> "<xf numFmtId='" + i + "'/>")
                                        .collect(Collectors.joining())
                                + "</cellXfs></styleSheet>")));
    }

    private void archives() {
        table("zeros", HostileBytes.zip(workbookParts(), "xl/worksheets/sheet2.xml", 200));
        table("a workbook in a workbook", raw(Map.of("xl/media/image1.png", workbook(cells("1")))));
        table(
                "thousands of entries",
                raw(IntStream.range(0, 3_000)
                        .boxed()
                        .collect(Collectors.toMap(i -> "xl/media/" + i, i -> new byte[1]))));
        table("two lists that differ", HostileBytes.renamed(workbook(cells("1")), "xl/worksheets/sheet1.xml"));
        table("cut off", Arrays.copyOf(workbook(cells("1")), 700));
        table("an empty archive", HostileBytes.zip(Map.of()));
        table("names that lead out", raw(Map.of("../../etc/passwd", new byte[1])));
    }

    private void csv() {
        table("a number with an exponent", lines(with("1E999999999")));
        table("a number of a million digits", lines(with("9".repeat(HostileBytes.MEGABYTE))));
        table("a quote that is never closed", lines(String.join(",", row).replaceFirst("[^,]*$", "\"x")));
        table("a line without end", lines("x".repeat(12 * HostileBytes.MEGABYTE)));
        table("a row of two million cells", lines("1,".repeat(2_000_000)));
        table(
                "four million rows",
                (String.join(",", heading) + "\n" + ",\n1,".repeat(4_000_000)).getBytes(StandardCharsets.UTF_8));
        table("quotes only", "\"".repeat(15 * HostileBytes.MEGABYTE).getBytes(StandardCharsets.UTF_8));
        table("an open quote on each line", lines("\"x\n".repeat(20_000)));
        table("zeros", new byte[10 * HostileBytes.MEGABYTE]);
        table("NUL in a cell", lines(with("1\0")));
        table("more than it may be", new byte[21 * HostileBytes.MEGABYTE]);
        table("half a character", new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
    }

    private String with(String value) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> column == number ? value : row.get(column))
                .collect(Collectors.joining(","));
    }

    private byte[] lines(String... lines) {
        return (String.join(",", heading) + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String cells(String value) {
        var first = IntStream.range(0, heading.size())
                .mapToObj(column -> cell(column, 1, heading.get(column)))
                .collect(Collectors.joining());
        var second = IntStream.range(0, row.size())
                .mapToObj(column -> column == number
                        ? "<c r='" + (char) ('A' + column) + "2'><v>" + value + "</v></c>"
                        : cell(column, 2, row.get(column)))
                .collect(Collectors.joining());
        return "<row r='1'>" + first + "</row><row r='2'>" + second + "</row>";
    }

    private static String cell(int column, int row, String text) {
        return "<c r='" + (char) ('A' + column) + row + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String text(String text) {
        return "<row r='1'>" + cell(0, 1, text) + "</row>";
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private byte[] workbook(String rows) {
        return parts(Map.of("xl/worksheets/sheet1.xml", sheet(rows)));
    }

    private byte[] parts(Map<String, String> changed) {
        return raw(changed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> HostileBytes.bytes(part.getValue()))));
    }

    /** A workbook of one valid row, with some parts changed. */
    private byte[] raw(Map<String, byte[]> changed) {
        var parts = workbookParts();
        parts.putAll(changed);
        return HostileBytes.zip(parts);
    }

    private Map<String, byte[]> workbookParts() {
        var parts = new LinkedHashMap<String, byte[]>();
        var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        parts.put(
                "[Content_Types].xml",
                HostileBytes.bytes("<Types xmlns='" + PACKAGE + "/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + type + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + type + "worksheet+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + type + "sharedStrings+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='" + type + "styles+xml'/></Types>"));
        parts.put("_rels/.rels", HostileBytes.bytes(relationships("officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                HostileBytes.bytes("<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                        + "'><sheets><sheet name='S' sheetId='1' r:id='r0'/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                HostileBytes.bytes(relationships(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "styles",
                        "styles.xml",
                        "sharedStrings",
                        "sharedStrings.xml")));
        parts.put("xl/styles.xml", HostileBytes.bytes("<styleSheet xmlns='" + MAIN + "'/>"));
        parts.put("xl/sharedStrings.xml", HostileBytes.bytes("<sst xmlns='" + MAIN + "'/>"));
        parts.put("xl/worksheets/sheet1.xml", HostileBytes.bytes(sheet(cells(row.get(number)))));
        return parts;
    }

    private static String relationships(String... typesAndTargets) {
        return IntStream.range(0, typesAndTargets.length / 2)
                .mapToObj(i -> "<Relationship Id='r" + i + "' Type='" + OFFICE + "/" + typesAndTargets[2 * i]
                        + "' Target='" + typesAndTargets[2 * i + 1] + "'/>")
                .collect(Collectors.joining(
                        "", "<Relationships xmlns='" + PACKAGE + "/relationships'>", "</Relationships>"));
    }

    static String lolz() {
        var entities = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining());
        return "<!DOCTYPE l [<!ENTITY l0 'lol'>" + entities + "]><workbook xmlns='" + MAIN + "'>&l12;</workbook>";
    }
}
