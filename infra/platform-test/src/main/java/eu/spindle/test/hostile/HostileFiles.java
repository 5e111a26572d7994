package eu.spindle.test.hostile;

import eu.spindle.test.hostile.HostileFile.Kind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Makes files that are small on the way and large, endless or active where they arrive. */
public final class HostileFiles {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final int MEGABYTE = 1 << 20;

    private final List<String> heading;
    private final List<String> row;
    private final int number;
    private final List<HostileFile> files = new ArrayList<>();

    private HostileFiles(List<String> heading, List<String> row, int number) {
        this.heading = heading;
        this.row = row;
        this.number = number;
    }

    /**
     * Tables for a service.
     *
     * @param row a row that would be taken
     * @param number the column with a number in it, from 0
     */
    public static List<HostileFile> tables(List<String> heading, List<String> row, int number) {
        var made = new HostileFiles(heading, row, number);
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
        table("a text without end", workbook(text("x".repeat(8 * MEGABYTE))));
        table(
                "a text in many pieces",
                workbook("<row r='1'><c r='A1' t='inlineStr'><is>" + "<r><t>xxxxxxxx</t></r>".repeat(200_000)
                        + "</is></c></row>"));
        table(
                "an attribute without end",
                workbook("<row r='1'><c r='A1' x='" + "x".repeat(8 * MEGABYTE) + "'/></row>"));
        table("a comment without end", workbook("<!--" + "x<".repeat(4 * MEGABYTE) + "-->"));
        table(
                "a CDATA section without end",
                workbook(
                        "<row r='1'><c r='A1' t='str'><v><![CDATA[" + "x<".repeat(4 * MEGABYTE) + "]]></v></c></row>"));
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
        table("zeros", zip(workbookParts(), "xl/worksheets/sheet2.xml", 200));
        table("a workbook in a workbook", raw(Map.of("xl/media/image1.png", workbook(cells("1")))));
        table(
                "thousands of entries",
                raw(IntStream.range(0, 3_000)
                        .boxed()
                        .collect(Collectors.toMap(i -> "xl/media/" + i, i -> new byte[1]))));
        table("two lists that differ", renamed(workbook(cells("1")), "xl/worksheets/sheet1.xml"));
        table("cut off", Arrays.copyOf(workbook(cells("1")), 700));
        table("an empty archive", zip(Map.of()));
        table("names that lead out", raw(Map.of("../../etc/passwd", new byte[1])));
    }

    private void csv() {
        table("a number with an exponent", lines(with("1E999999999")));
        table("a number of a million digits", lines(with("9".repeat(MEGABYTE))));
        table("a quote that is never closed", lines(String.join(",", row).replaceFirst("[^,]*$", "\"x")));
        table("a line without end", lines("x".repeat(12 * MEGABYTE)));
        table("a row of two million cells", lines("1,".repeat(2_000_000)));
        table(
                "four million rows",
                (String.join(",", heading) + "\n" + ",\n1,".repeat(4_000_000)).getBytes(StandardCharsets.UTF_8));
        table("quotes only", "\"".repeat(15 * MEGABYTE).getBytes(StandardCharsets.UTF_8));
        table("an open quote on each line", lines("\"x\n".repeat(20_000)));
        table("zeros", new byte[10 * MEGABYTE]);
        table("NUL in a cell", lines(with("1\0")));
        table("more than it may be", new byte[21 * MEGABYTE]);
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
                .collect(Collectors.toMap(Map.Entry::getKey, part -> bytes(part.getValue()))));
    }

    /** A workbook of one good row, with some parts changed. */
    private byte[] raw(Map<String, byte[]> changed) {
        var parts = workbookParts();
        parts.putAll(changed);
        return zip(parts);
    }

    private Map<String, byte[]> workbookParts() {
        var parts = new LinkedHashMap<String, byte[]>();
        var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        parts.put(
                "[Content_Types].xml",
                bytes("<Types xmlns='" + PACKAGE + "/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + type + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + type + "worksheet+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + type + "sharedStrings+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='" + type + "styles+xml'/></Types>"));
        parts.put("_rels/.rels", bytes(relationships("officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                bytes("<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                        + "'><sheets><sheet name='S' sheetId='1' r:id='r0'/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                bytes(relationships(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "styles",
                        "styles.xml",
                        "sharedStrings",
                        "sharedStrings.xml")));
        parts.put("xl/styles.xml", bytes("<styleSheet xmlns='" + MAIN + "'/>"));
        parts.put("xl/sharedStrings.xml", bytes("<sst xmlns='" + MAIN + "'/>"));
        parts.put("xl/worksheets/sheet1.xml", bytes(sheet(cells(row.get(number)))));
        return parts;
    }

    private static String relationships(String... typesAndTargets) {
        return IntStream.range(0, typesAndTargets.length / 2)
                .mapToObj(i -> "<Relationship Id='r" + i + "' Type='" + OFFICE + "/" + typesAndTargets[2 * i]
                        + "' Target='" + typesAndTargets[2 * i + 1] + "'/>")
                .collect(Collectors.joining(
                        "", "<Relationships xmlns='" + PACKAGE + "/relationships'>", "</Relationships>"));
    }

    private static String lolz() {
        var entities = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining());
        return "<!DOCTYPE l [<!ENTITY l0 'lol'>" + entities + "]><workbook xmlns='" + MAIN + "'>&l12;</workbook>";
    }

    /** JSON documents for an operation that takes one of this form, with {@code %s} where a value stands. */
    public static List<HostileFile> json(String form) {
        var files = new LinkedHashMap<String, String>();
        files.put("arrays in arrays", "[".repeat(100_000));
        files.put("objects in objects", "{\"a\":".repeat(100_000));
        files.put("a value in arrays", form.formatted("[".repeat(5_000) + "]".repeat(5_000)));
        files.put("a number with an exponent", form.formatted("1E999999999"));
        files.put("the same as text", form.formatted("\"1E999999999\""));
        files.put("a number of digits without end", form.formatted("9".repeat(400_000)));
        files.put("a text without end", form.formatted("\"" + "x".repeat(900_000) + "\""));
        files.put("a name without end", "{\"" + "x".repeat(900_000) + "\":1}");
        files.put("a list at the top", "[" + form.formatted("\"1\"") + "]");
        files.put("a number at the top", "7");
        files.put("an empty list", "[]");
        files.put("nothing", "");
        files.put("cut off", form.formatted("\"1\"").substring(0, 9));
        files.put("escapes that are none", form.formatted("\"\\ud800\\q\""));
        files.put("empty objects", "[" + "{},".repeat(250_000) + "{}]");
        return files.entrySet().stream()
                .map(file -> new HostileFile(file.getKey(), Kind.JSON, bytes(file.getValue())))
                .toList();
    }

    /** Documents that claim to be evidence. */
    public static List<HostileFile> documents() {
        var files = new LinkedHashMap<String, byte[]>();
        var word = "word/document.xml";
        files.put("macros first", zip(Map.of("word/vbaProject.bin", bytes("x"), word, bytes("<d/>"))));
        files.put("macros last", document("word/vbaProject.bin", "x"));
        files.put("macros by another name", document("word/media/image1.png", new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        }));
        files.put(
                "macros by their type",
                document(
                        "[Content_Types].xml",
                        "<Types><Override PartName='/x' ContentType='application/vnd.ms-office.vbaProject'/></Types>"));
        files.put("an embedded object", document("word/embeddings/oleObject1.bin", "x"));
        files.put("an embedded archive", document("word/media/image1.png", zip(Map.of("a", bytes("a")))));
        files.put("an embedded program", document("word/media/image1.png", bytes("MZ program")));
        files.put("ActiveX", document("word/activeX/activeX1.xml", "<x/>"));
        files.put(
                "a template from elsewhere",
                document("word/_rels/settings.xml.rels", external("attachedTemplate", "https://example.com/t.dotm")));
        files.put(
                "a picture from elsewhere",
                document("word/_rels/document.xml.rels", external("image", "http://example.com/i.png")));
        files.put(
                "an object on another machine",
                document("word/_rels/document.xml.rels", external("oleObject", "\\\\example.com\\a")));
        files.put(
                "a link that is a script",
                document("word/_rels/document.xml.rels", external("hyperlink", "javascript:alert(1)")));
        files.put(
                "a dynamic exchange",
                zip(Map.of(
                        "xl/workbook.xml",
                        bytes("<w/>"),
                        "xl/externalLinks/externalLink1.xml",
                        bytes("<e><ddeLink ddeService='cmd'/></e>"))));
        files.put("a document type", document("word/styles.xml", lolz()));
        files.put("zeros", zip(Map.of("word/document.xml", bytes("<d/>")), "word/media/image1.bmp", 300));
        files.put("two lists that differ", renamed(document("word/styles.xml", "<s/>"), "word/styles.xml"));
        files.put("two documents in one", document("xl/workbook.xml", "<w/>"));
        files.put("an entry twice, but for its case", document("WORD/document.xml", "<d/>"));
        files.put("no document", zip(Map.of("readme.txt", bytes("x"))));
        files.put("an old document", new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0
        });
        files.put("a PDF with a script", pdf(bytes("1 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj")));
        files.put("a PDF with a script in disguise", pdf(bytes("1 0 obj <</S/#4aava#53cript/JS(x)>> endobj")));
        files.put("a PDF that starts a program", pdf(bytes("1 0 obj <</S/Launch/F(cmd.exe)>> endobj")));
        files.put("a PDF with a packed script", packedScript());
        files.put("a PDF by its first line alone", bytes("%PDF-1.7\n1 0 obj <<>> endobj\n"));
        files.put("a PDF with something behind it", join(pdf(bytes("1 0 obj <<>> endobj")), bytes("MZ and more")));
        files.put("a PDF that is an archive too", join(bytes("%PDF-1.7\n"), zip(Map.of("a", bytes("a")))));
        files.put("a picture that is an archive too", join(png(8, 8), zip(Map.of("a", bytes("a")))));
        files.put(
                "a picture by its signature alone",
                join(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, bytes("nothing of a picture")));
        files.put("a picture with something behind it", join(png(8, 8), bytes("MZ and more")));
        files.put(
                "a photo by its signature alone",
                join(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, bytes("JFIF")));
        files.put("a photo cut off", Arrays.copyOf(photo(), photo().length - 2));
        files.put("a photo of a header alone", join(Arrays.copyOf(photo(), 20), new byte[] {(byte) 0xff, (byte) 0xd9}));
        files.put("a page", bytes("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        files.put(
                "a drawing", bytes("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        files.put("a program", bytes("MZ\0\0\0\0"));
        return files.entrySet().stream()
                .map(file -> new HostileFile(file.getKey(), Kind.DOCUMENT, file.getValue()))
                .toList();
    }

    private static byte[] document(String name, String content) {
        return document(name, bytes(content));
    }

    private static byte[] document(String name, byte[] content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("word/document.xml", bytes("<d/>"));
        parts.put(name, content);
        return zip(parts);
    }

    private static String external(String type, String target) {
        return "<Relationships><Relationship Id='r1' TargetMode='External' Type='" + OFFICE + "/" + type + "' Target='"
                + target + "'/></Relationships>";
    }

    private static byte[] packedScript() {
        return pdf(join(
                bytes("1 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n"),
                packed(bytes("2 0 <</S/JavaScript/JS(app.alert(1))>>")),
                bytes("\nendstream endobj")));
    }

    /** A whole one, so that it is not refused for how it ends. */
    private static byte[] pdf(byte[] objects) {
        return join(
                bytes("%PDF-1.7\n"),
                objects,
                bytes("\nxref\n0 0\ntrailer <<>>\nstartxref\n" + (10 + objects.length) + "\n%%EOF\n"));
    }

    /** A whole JPEG of a few pixels. */
    public static byte[] photo() {
        var photo = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", photo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return photo.toByteArray();
    }

    /** Pictures that claim to be a logo. */
    public static List<HostileFile> pictures() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a wall of pixels", png(30_000, 30_000));
        files.put("the widest picture there can be", png(Integer.MAX_VALUE, Integer.MAX_VALUE));
        files.put("no pixels", png(0, 0));
        files.put(
                "a chunk without end",
                join(
                        Arrays.copyOf(png(32, 32), 33),
                        new byte[] {0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff},
                        bytes("IDAT")));
        files.put("cut off", Arrays.copyOf(png(64, 64), 50));
        files.put("a drawing", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        files.put("a JPEG of nothing", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0});
        files.put(
                "a JPEG of scans",
                join(
                        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
                        repeat(new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 0, 0}, 20_000)));
        files.put("a WebP of nothing", bytes("RIFF\u0010\0\0\0WEBPVP8 \0\0\0\0"));
        files.put("a page", bytes("<html></html>"));
        files.put("more than it may be", new byte[300 * 1024]);
        return files.entrySet().stream()
                .map(file -> new HostileFile(file.getKey(), Kind.PICTURE, file.getValue()))
                .toList();
    }

    /** Archives that claim to be a programme pack. */
    public static List<HostileFile> packs() {
        var files = new LinkedHashMap<String, byte[]>();
        var programme = "programme.yaml";
        files.put("aliases of aliases", zip(Map.of(programme, bytes(laughs()))));
        files.put("lists in lists", zip(Map.of(programme, bytes("[".repeat(100_000)))));
        files.put(
                "maps in maps",
                zip(Map.of(
                        programme,
                        bytes(IntStream.range(0, 2_000)
                                .mapToObj(i -> " ".repeat(i) + "a:\n")
                                .collect(Collectors.joining())))));
        files.put(
                "a number with an exponent",
                zip(Map.of(
                        programme,
                        bytes("code: x\nversion: 9\nunits: [{code: t, dimension: mass, factor: 1E999999999}]\n"))));
        files.put("a number of a million digits", zip(Map.of(programme, bytes("code: " + "9".repeat(MEGABYTE)))));
        files.put("a number of base sixty", zip(Map.of(programme, bytes("code: " + "1:".repeat(500_000) + "1"))));
        files.put(
                "a tag of a class",
                zip(Map.of(programme, bytes("!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]"))));
        files.put("zeros", zip(Map.of(), programme, 100));
        files.put(
                "hundreds of files",
                zip(IntStream.range(0, 400)
                        .boxed()
                        .collect(Collectors.toMap(i -> "a" + i + ".yaml", i -> new byte[1]))));
        files.put("a pack in a pack", zip(Map.of(programme, zip(Map.of("a", bytes("a"))))));
        files.put("two lists that differ", renamed(zip(Map.of(programme, bytes("code: x"))), programme));
        files.put("no archive", bytes("code: x"));
        files.put("more than it may be", new byte[6 * MEGABYTE]);
        return files.entrySet().stream()
                .map(file -> new HostileFile(file.getKey(), Kind.PACK, file.getValue()))
                .toList();
    }

    private static String laughs() {
        return "a0: &a0 [lol]\n"
                + IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> "a" + i + ": &a" + i + " ["
                                + String.join(", ", java.util.Collections.nCopies(9, "*a" + (i - 1))) + "]\n")
                        .collect(Collectors.joining());
    }

    private static byte[] png(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", header),
                chunk("zTXt", join(bytes("x\0\0"), packedZeros(50))),
                chunk("IDAT", packed(new byte[100])),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        var checksum = new CRC32();
        checksum.update(bytes(type));
        checksum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(bytes(type))
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] packed(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflating.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] packedZeros(int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            writeZeros(deflating, megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            write(zip, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An archive that ends in an entry of zeros, which is never whole in the memory of the test. */
    private static byte[] zip(Map<String, byte[]> entries, String zeros, int megabytes) {
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

    /** Of an entry's two names the one at the end of the file is another. */
    private static byte[] renamed(byte[] zip, String name) {
        zip[new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(name)] = 'q';
        return zip;
    }

    private static byte[] repeat(byte[] piece, int times) {
        var all = new byte[piece.length * times];
        for (var i = 0; i < times; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    private static byte[] join(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(pieces).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
