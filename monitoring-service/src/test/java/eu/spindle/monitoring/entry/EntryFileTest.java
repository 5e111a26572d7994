package eu.spindle.monitoring.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.monitoring.figure.DecimalMark;
import eu.spindle.monitoring.figure.NumberStyle;
import eu.spindle.platform.error.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Files of figures in their shapes: a table by firm, a table by figure, JSON. */
class EntryFileTest {

    @TempDir
    Path directory;

    @Test
    void readsATableWithAColumnForEachDataPoint() throws IOException {
        var content = table("Enterprise;waste;emp_end\nDrehwerk;1,5;\nFräserei;;43\n;;7\n");
        assertThat(content.entries())
                .containsExactly(
                        new Entry(2, "waste", "Drehwerk", "waste", "1,5", false, null, null),
                        new Entry(3, "emp_end", "Fräserei", "emp_end", "43", false, null, null),
                        new Entry(4, "emp_end", "", "emp_end", "7", false, null, null));
        assertThat(content.skipped()).isEmpty();
    }

    @Test
    void readsATableOfOneFirm() throws IOException {
        assertThat(table("waste\n1\n").entries())
                .containsExactly(new Entry(2, "waste", "", "waste", "1", false, null, null));
    }

    @Test
    void readsATableWithARowForEachFigure() throws IOException {
        var content = table("data_point,VALUE,comment,enterprise\nwaste,1.5,Weighed,Drehwerk\nemp_end,,,\n");
        assertThat(content.entries())
                .containsExactly(
                        new Entry(2, "value", "Drehwerk", "waste", "1.5", false, "Weighed", null),
                        new Entry(3, "value", "", "emp_end", "", false, null, null));
        assertThat(table("data_point,value\nwaste,1\n").entries())
                .containsExactly(new Entry(2, "value", "", "waste", "1", false, null, null));
    }

    @Test
    void namesRowsWithoutAFigure() throws IOException {
        var content = table("enterprise;waste\nDrehwerk;\n\nFräserei;1\n");
        assertThat(content.entries()).hasSize(1);
        assertThat(content.skipped()).containsEntry(2, "row-without-figures").containsEntry(3, "row-blank");
    }

    @Test
    void refusesRowsThatCannotBeRead() throws IOException {
        var content = table("enterprise;waste;\nDrehwerk;1;;2\nenterprise;waste;\nDrehwerk;1;x\nFräserei;3;\n");
        assertThat(content.entries())
                .containsExactly(
                        new Entry(2, "D", "", "", "2", true, null, "row-exceeds-heading"),
                        new Entry(3, "A", "", "", "enterprise", true, null, "row-repeats-heading"),
                        new Entry(4, "C", "", "", "x", true, null, "row-exceeds-heading"),
                        new Entry(5, "waste", "Fräserei", "waste", "3", false, null, null));
    }

    @Test
    void refusesARowWithAnOpenQuote() throws IOException {
        var content = table("enterprise;waste\nDrehwerk;\"1\nFräserei;2\n");
        assertThat(content.entries())
                .first()
                .satisfies(entry -> assertThat(entry.problem()).isEqualTo("cell-quote-open"))
                .satisfies(entry -> assertThat(entry.column()).isEqualTo("A"));
    }

    @ParameterizedTest
    @CsvSource({
        "'enterprise\nDrehwerk\n', entry-heading-unknown",
        "'data_point;comment\nwaste;x\n', entry-heading-unknown",
        "'enterprise;data_point\nDrehwerk;waste\n', entry-heading-unknown",
        "'waste;waste\n1;2\n', entry-column-twice",
        "'enterprise;waste\n', file-empty"
    })
    void refusesATableOfAnotherShape(String text, String code) {
        var refused = catchThrowableOfType(DomainException.class, () -> table(text));
        assertThat(refused.fieldError().code()).isEqualTo(code);
    }

    @Test
    void readsJson() throws IOException {
        assertThat(EntryDocument.read(
                        file(
                                "{\"entries\": [{\"enterprise\": \"Drehwerk\", \"dataPoint\": \"waste\", \"value\": \"1.5\","
                                        + " \"comment\": \"Weighed\"}, {}]}"),
                        JsonMapper.shared()))
                .containsExactly(
                        new Entry(1, "value", "Drehwerk", "waste", "1.5", true, "Weighed", null),
                        new Entry(2, "value", "", "", "", true, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | entries required",
                "{} | entries required",
                "{\"entries\": []} | entries required",
                "{\"rows\": []} | rows unknown-field",
                "{\"entries\": {}} | entries malformed",
                "{\"entries\": [], \"entries\": []} | entries malformed",
                "{\"entries\": [{}]} {} | entries malformed",
                "{\"entries\": [{}, 1]} | entries[1] malformed",
                "{\"entries\": [{}, {\"value\": {}}]} | entries[1].value malformed"
            })
    void refusesJsonOfAnotherShape(String text, String error) throws IOException {
        var file = file(text);
        var refused = catchThrowableOfType(DomainException.class, () -> EntryDocument.read(file, JsonMapper.shared()));
        var first = refused.fieldErrors().getFirst();
        assertThat(first.field() + " " + first.code()).isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"entries\": [{}", "nonsense", "{\"entries\": [{}]} nonsense"})
    void refusesWhatIsNoJson(String text) throws IOException {
        var file = file(text);
        assertThatThrownBy(() -> EntryDocument.read(file, JsonMapper.shared()))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.fieldError().code()).isEqualTo("unreadable"));
    }

    @Test
    void boundsTheEntriesOfJson() throws IOException {
        assertThat(EntryDocument.read(file(entries(100_000)), JsonMapper.shared()))
                .hasSize(100_000);
        var tooMany = file(entries(100_001));
        var refused =
                catchThrowableOfType(DomainException.class, () -> EntryDocument.read(tooMany, JsonMapper.shared()));
        assertThat(refused.fieldErrors().getFirst().code()).isEqualTo("too-many");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, true",
        "JA, true",
        "Sì, true",
        "sí, true",
        "si, true",
        "oui, true",
        "TRUE, true",
        "no, false",
        "Nein, false",
        "false, false",
        "'1,5', 1.5",
        "'1.234,5', 1234.5",
        "many, many",
        "not-applicable, not-applicable"
    })
    void readsValuesAsPeopleWriteThem(String written, String text) {
        var value = ParsedValue.of(entry(written, false), NumberStyle.of(DecimalMark.COMMA));
        assertThat(value.text()).isEqualTo(text);
        assertThat(value.choices()).isEmpty();
    }

    @Test
    void leavesCanonicalValuesAsTheyAre() {
        var style = NumberStyle.of(DecimalMark.COMMA);
        assertThat(ParsedValue.of(entry("1.000", true), style).text()).isEqualTo("1.000");
        assertThat(ParsedValue.of(entry("yes", true), style).text()).isEqualTo("yes");
        var undecided = ParsedValue.of(entry("1.000", false), NumberStyle.detect(List.of()));
        assertThat(undecided.choices()).containsExactly("1", "1000");
        assertThat(undecided.text()).isEqualTo("1.000");
    }

    private static Entry entry(String value, boolean canonical) {
        return new Entry(1, "value", "", "waste", value, canonical, null, null);
    }

    private static String entries(int count) {
        return "{\"entries\": [" + "{},".repeat(count - 1) + "{}]}";
    }

    private EntryFile.Content table(String text) throws IOException {
        return EntryFile.read(file(text));
    }

    private Path file(String text) throws IOException {
        Path file = directory.resolve("entries");
        return Files.writeString(file, text);
    }
}
