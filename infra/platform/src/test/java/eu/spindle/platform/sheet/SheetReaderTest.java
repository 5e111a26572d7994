package eu.spindle.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.spindle.platform.archive.UploadedFile;
import eu.spindle.platform.error.DomainException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final SheetLimits LIMITS = new SheetLimits(100, 20, 1_000);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsCsvInAnyUsualEncoding(String encoding) {
        var file = "Name;Ort\nFräswerk;Lüdenscheid\n".getBytes(Charset.forName(encoding));
        assertThat(texts(file)).containsExactly(List.of("Name", "Ort"), List.of("Fräswerk", "Lüdenscheid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void skipsAByteOrderMark(String encoding) {
        var file = "\ufeffName,Ort\nA,B".getBytes(Charset.forName(encoding));
        assertThat(texts(file)).first().isEqualTo(List.of("Name", "Ort"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void findsTheSeparator(String separator) {
        var file = "a,a%1$sb\n\"x %1$s y\"%1$s\"two\nlines\"\n"
                .formatted(separator)
                .replace("a,a", "a");
        assertThat(texts(file.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b"), List.of("x " + separator + " y", "two\nlines"));
    }

    @Test
    void usesTheSeparatorThatExcelDeclares() {
        assertThat(texts("sep=;\na;b,c\n1;2,5\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b,c"), List.of("1", "2,5"));
    }

    @Test
    void numbersRowsByTheLineTheyStartOn() {
        var rows = rows("a;b\n\"1\n2\";x\n\nlast;y".getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 5);
    }

    @Test
    void reportsAnUnclosedQuote() {
        var rows = rows("a;b\n1;\"x\n2;y\n3;\"z\"\n4;\"two\nlines\"\n5;w\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4, 5, 7);
        assertThat(rows.get(1).cells()).extracting(SheetCell::trouble).containsOnly("cell-quote-open");
        assertThat(rows.get(2).cell(1).text()).isEqualTo("y");
        assertThat(rows.get(3).cell(1).text()).isEqualTo("z");
        assertThat(rows.get(4).cell(1).text()).isEqualTo("two\nlines");
        assertThat(rows.get(5).cell(1).text()).isEqualTo("w");
    }

    @Test
    void endsAnUnclosedQuoteAtTheEndOfTheFile() {
        var rows = rows(("a;b\n1;\"" + "x;y\n".repeat(90)).getBytes(StandardCharsets.UTF_8));
        assertThat(rows).hasSize(91);
        assertThat(rows.get(1).cell(1).trouble()).isEqualTo("cell-quote-open");
        assertThat(rows)
                .filteredOn(row -> row.cells().stream().anyMatch(cell -> cell.trouble() != null))
                .hasSize(1);
    }

    @Test
    void namesBlankRowsBetweenOthers() throws IOException {
        assertThat(source("a;b\n\n ; \n1;2\n\n".getBytes(StandardCharsets.UTF_8))
                        .blankRows())
                .containsExactly(2, 3);
        assertThat(source(workbook(sheet -> {
                            sheet.value(0, 0, "a");
                            sheet.value(3, 0, "b");
                        }))
                        .blankRows())
                .containsExactly(2, 3);
    }

    @Test
    void namesACellWithControlCharacters() {
        var rows = rows(("a;b\n" + "1;2\n".repeat(2_000) + "x\0y;2\n").getBytes(StandardCharsets.UTF_8), 3_000);
        assertThat(rows.getLast().cell(0)).isEqualTo(new SheetCell("x\ufffdy", "cell-control-character"));
    }

    @Test
    void neverExpandsANumber() {
        for (var number : List.of("1E999999999", "-1E999999999", "1E-999999999", "9".repeat(200))) {
            var rows = rows(sheet("<row r=\"1\"><c r=\"A1\"><v>" + number + "</v></c></row>"));
            assertThat(rows.getFirst().cell(0).trouble()).isEqualTo("cell-number-out-of-bounds");
        }
    }

    @Test
    void refusesWhatLiesBeyondTheLastCell() {
        refuses(sheet("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"), "file-broken-xlsx");
        refuses(sheet("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>"), "file-broken-xlsx");
        refuses(sheet("<row r=\"2000000000\"><c r=\"A1\"><v>1</v></c></row>"), "file-broken-xlsx");
        refuses(sheet("<row r=\"1\">" + "<c/>".repeat(20_000) + "</row>"), "file-broken-xlsx");
        refuses(sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), "file-too-many-columns");
    }

    @Test
    void refusesTextsAndTagsWithoutEnd() {
        refuses(
                sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(300_000) + "</t></is></c></row>"),
                "file-zip-bomb");
        refuses(
                sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>" + "<r><t>xxxxxxxxxx</t></r>".repeat(5_000)
                        + "</is></c></row>"),
                "file-zip-bomb");
        refuses(sheet("<a>".repeat(100) + "</a>".repeat(100)), "file-zip-bomb");
        refuses(sheet("<!-- " + "x".repeat(10) + " -->"), "file-broken-xlsx");
    }

    @Test
    void readsWorkbooks() {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "name");
            sheet.value(0, 1, "nace");
            sheet.value(1, 0, " Fräswerk ");
            sheet.value(1, 1, 28.41);
            sheet.value(1, 2, java.time.LocalDate.of(2026, 11, 22));
            sheet.style(1, 2).format("dd.mm.yyyy").set();
            sheet.value(3, 1, 123456789012L);
        });
        assertThat(texts(file))
                .containsExactly(
                        List.of("name", "nace"),
                        List.of("Fräswerk", "28.41", "2026-11-22"),
                        List.of("", "123456789012"));
        assertThat(rows(file)).extracting(SheetRow::number).containsExactly(1, 2, 4);
    }

    @Test
    void saysThatACellIsMerged() {
        var rows = rows(workbook(sheet -> {
            sheet.value(0, 0, "land");
            sheet.value(1, 0, "AT");
            sheet.range(1, 0, 2, 0).merge();
            sheet.value(1, 1, "a");
            sheet.value(2, 1, "b");
        }));
        assertThat(rows.get(1).cell(0).text()).isEqualTo("AT");
        assertThat(rows.get(2).cell(0).trouble()).isEqualTo("cell-merged");
    }

    @Test
    void neverEvaluatesAFormula() {
        var rows = rows(workbook(sheet -> {
            sheet.value(0, 0, "employees");
            sheet.formula(1, 0, "1+1");
        }));
        assertThat(rows.get(1).cell(0)).isEqualTo(new SheetCell("=1+1", "cell-formula"));
    }

    @Test
    void refusesTooManyRows() {
        refuses("a;b\n".repeat(200_000).getBytes(StandardCharsets.UTF_8), "file-too-many-rows");
        refuses(
                workbook(sheet -> {
                    for (var row = 0; row < 200; row++) {
                        sheet.value(row, 0, row);
                    }
                }),
                "file-too-many-rows");
    }

    @Test
    void refusesWhatIsNoTable() {
        refuses(new byte[0], "file-empty");
        refuses("\n\n ; \n".getBytes(StandardCharsets.UTF_8), "file-empty");
        refuses(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, "file-old-excel");
        refuses("%PDF-1.7\u0000\u0001".getBytes(StandardCharsets.UTF_8), "file-not-a-sheet");
        refuses(zip(Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8))), "file-not-a-sheet");
        refuses(Arrays.copyOf(workbook(sheet -> sheet.value(0, 0, "a")), 300), "file-broken-xlsx");
    }

    @Test
    void refusesZipBombs() {
        refuses(zip(Map.of("xl/sharedStrings.xml", new byte[30 << 20])), "file-zip-bomb");
        refuses(zip(Map.of("xl/worksheets/sheet1.xml", new byte[120 << 20])), "file-zip-bomb");
        refuses(zip(Map.of("xl/media/a.xlsx", new byte[10])), "file-zip-bomb");
    }

    @Test
    void refusesADocumentTypeDeclaration() {
        var entity =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>"
                        .getBytes(StandardCharsets.UTF_8);
        refuses(zip(Map.of("xl/workbook.xml", entity, "xl/worksheets/sheet1.xml", entity)), "file-broken-xlsx");
    }

    /** Whatever bytes arrive: rows, or a refusal. */
    @Test
    void neverFailsOtherwise() {
        var random = new Random(41);
        var workbook = workbook(sheet -> {
            for (var row = 0; row < 20; row++) {
                sheet.value(row, 0, "text " + row);
                sheet.value(row, 1, row * 1.5);
            }
        });
        var csv = "a;b;c\n\"x\";2;3\n4;5;6\n".getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < 2_000; i++) {
            var file = (i % 2 == 0 ? workbook : csv).clone();
            for (var flips = random.nextInt(1, 20); flips > 0; flips--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            file = Arrays.copyOf(file, random.nextInt(2) == 0 ? file.length : random.nextInt(file.length + 1));
            try {
                rows(file);
            } catch (DomainException apiException) {
                assertThat(apiException.fieldError().code()).startsWith("file-");
            }
        }
    }

    private static void refuses(byte[] file, String code) {
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        apiException ->
                                assertThat(apiException.fieldError().code()).isEqualTo(code));
    }

    private static List<SheetRow> rows(byte[] file) {
        return rows(file, LIMITS.rows());
    }

    private static List<SheetRow> rows(byte[] file, int most) {
        var rows = new ArrayList<SheetRow>();
        read(file, new SheetLimits(most, LIMITS.columns(), LIMITS.characters()), rows::add);
        return rows;
    }

    private static SheetSource source(byte[] file) {
        return read(file, LIMITS, row -> {});
    }

    private static SheetSource read(byte[] file, SheetLimits limits, Consumer<SheetRow> reader) {
        try (var upload = UploadedFile.of(new ByteArrayInputStream(file))) {
            return SheetReader.read(upload.path(), limits, reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A workbook with one sheet of this content. */
    private static byte[] sheet(String rows) {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var entries = new LinkedHashMap<String, byte[]>();
        BiConsumer<String, String> add = (name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        add.accept("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/styles.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        add.accept("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(office));
        add.accept("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>""".formatted(main, office));
        add.accept("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="r2" Type="%s/styles" Target="styles.xml"/></Relationships>""".formatted(office, office));
        add.accept("xl/styles.xml", "<styleSheet xmlns=\"" + main + "\"/>");
        add.accept(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return zip(entries);
    }

    private static List<List<String>> texts(byte[] file) {
        return rows(file).stream()
                .map(row -> row.cells().stream().map(SheetCell::text).toList())
                .toList();
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("Members"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
