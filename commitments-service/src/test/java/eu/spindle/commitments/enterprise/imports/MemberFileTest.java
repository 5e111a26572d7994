package eu.spindle.commitments.enterprise.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from member lists, row by row. */
class MemberFileTest {

    private static final String HEADING = "name,register number,vat number,country,nace,size class,employees,city\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legalName;registerNumber;country;nace;employees",
                "legal_name;register_number;COUNTRY;Nace;Employees",
                "Firmenname;Firmenbuchnummer;Land;ÖNACE;Mitarbeiter"
            })
    void recognisesHeadingsInAnyCaseAndLanguage(String heading) throws IOException {
        var rows = read(heading + "\nDreher GmbH;FN 1;AT;28.41;5\n").rows();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.fieldErrors()).isEmpty();
            assertThat(Objects.requireNonNull(row.details()).legalName()).isEqualTo("Dreher GmbH");
            assertThat(row.details().nace()).isEqualTo("28.41");
        });
    }

    @Test
    void findsTheHeadingBelowTitles() throws IOException {
        var content = read("Members 2026,,,,,,,\n\n" + HEADING + "Dreher GmbH,FN 1,,AT,28.41,,5,Graz\n");
        assertThat(content.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(4));
        assertThat(content.headings().text("nace")).isEqualTo("nace");
    }

    @Test
    void usesTheColumnsThatTheSenderChooses() throws IOException {
        var file = "Wer;Nr;land;nace;employees\nDreher GmbH;1;AT;28.41;5\n";
        assertThat(refusedFields(file, Map.of())).containsExactly("legalName", "registerNumber");
        var rows =
                read(file, Map.of("legalName", "Wer", "registerNumber", "Nr")).rows();
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.details()).isNotNull());
        assertThat(refusedFields(file, Map.of("legalName", "Who", "registerNumber", "Nr")))
                .containsOnly("legalName");
    }

    @Test
    void refusesTwoColumnsForOneField() {
        var file = "name,register number,country,nace,employees,staff,land\nDreher,1,AT,28.41,5,5,AT\n";
        assertThat(refusedFields(file, Map.of())).contains("country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16LE", "UTF-8"})
    void readsAnyUsualEncoding(String encoding) throws IOException {
        var file = "Name;FN;Land;NACE;Mitarbeiter\nFräswerk Öd;FN 1;AT;28.41;5\n";
        var content = read(file.getBytes(Charset.forName(encoding)), Map.of());
        assertThat(content.source().encoding()).isEqualToIgnoringCase(encoding);
        assertThat(content.rows().getFirst().found()).containsEntry("legalName", "Fräswerk Öd");
    }

    @Test
    void namesEveryErrorByColumnAndHeading() throws IOException {
        var rows = read(HEADING
                        + "Ohne Nummer,,,AT,28.41,,5,\n"
                        + "Falsch GmbH,FN 90,ATX1,XX,99999,huge,minus five,\n"
                        + "Zu klein GmbH,FN 91,,AT,28.41,small,500,\n"
                        + "Gut GmbH,FN 92,,AT,28.41,,5,\n")
                .rows();
        assertThat(rows).extracting(ReadRow::number).containsExactly(2, 3, 4, 5);
        assertThat(rows.get(0).fieldErrors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("required");
            assertThat(error.column()).isEqualTo("B");
            assertThat(error.heading()).isEqualTo("register number");
        });
        assertThat(rows.get(1).fieldErrors())
                .extracting(RowError::code)
                .containsExactlyInAnyOrder("member-country", "member-nace", "member-sizeClass", "member-employees");
        assertThat(rows.get(2).fieldErrors()).extracting(RowError::code).containsExactly("size-class-too-small");
        assertThat(rows.get(3).details()).isNotNull();
    }

    @Test
    void refusesAllRowsAboutOneFirm() throws IOException {
        var rows = read(HEADING
                        + "Doppelt GmbH,FN 92,,AT,28.41,,5,\n"
                        + "Noch einmal GmbH,fn92,,at,28.41,,6,\n"
                        + "In Deutschland,FN 92,,DE,28.41,,6,\n"
                        + "Auch falsch,FN-92,,AT,xyz,,6,\n")
                .rows();
        for (var row : List.of(rows.get(0), rows.get(1), rows.get(3))) {
            assertThat(row.details()).isNull();
            assertThat(row.fieldErrors())
                    .filteredOn(error -> error.code().equals("member-twice"))
                    .singleElement()
                    .satisfies(error -> assertThat(error.arguments()).containsExactly("2, 3, 5"));
        }
        assertThat(rows.get(2).details()).isNotNull();
    }

    @Test
    void refusesRowsWhoseCellsHaveNoColumn() throws IOException {
        var rows = read("name,register number,country,nace,employees\n"
                        + "name,register number,country,nace,employees\n"
                        + "Dreher GmbH,FN 1,AT,28.41,5,Graz\n")
                .rows();
        assertThat(rows)
                .extracting(row -> row.fieldErrors().getFirst().code())
                .containsExactly("row-repeats-heading", "row-exceeds-heading");
    }

    @Test
    void readsAtMostTwentyThousandRows() throws IOException {
        assertThat(read(HEADING + firms(20_000)).rows()).hasSize(20_000);
        var refused = catchThrowableOfType(DomainException.class, () -> read(HEADING + firms(20_001)));
        assertThat(refused.fieldError().code()).isEqualTo("file-too-many-rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,register number,vat number,country,nace,size class,employees,city\n", "\n\n"})
    void refusesAFileWithoutRows(String file) {
        var refused = catchThrowableOfType(DomainException.class, () -> read(file));
        assertThat(refused.fieldError().code()).isEqualTo("file-empty");
    }

    /** Whatever cells contain, each row is either a firm or has errors with their reasons. */
    @Test
    void evaluatesEveryRowWhateverItHolds() throws IOException {
        var random = new Random(7);
        var pieces = new String[] {"", "AT", "28.41", "x", "-1", "1e9", "=1+1", "\"a\"\"b\"", "ß", "99", "small", "\t"};
        for (var round = 0; round < 300; round++) {
            var count = random.nextInt(1, 30);
            var file = new StringBuilder(HEADING);
            for (var row = 0; row < count; row++) {
                file.append("N").append(row);
                for (var cell = 0; cell < 7; cell++) {
                    file.append(',').append(pieces[random.nextInt(pieces.length)]);
                }
                file.append('\n');
            }
            assertThat(read(file.toString()).rows())
                    .hasSize(count)
                    .allSatisfy(row -> assertThat(row.details() == null)
                            .isEqualTo(!row.fieldErrors().isEmpty()));
        }
    }

    private static String firms(int count) {
        return IntStream.range(0, count)
                .mapToObj("Firma %1$d,FN %1$d,,AT,28.41,,5,Graz\n"::formatted)
                .collect(Collectors.joining());
    }

    private List<String> refusedFields(String file, Map<String, String> mapping) {
        var refused = catchThrowableOfType(DomainException.class, () -> read(file, mapping));
        return refused.fieldErrors().stream().map(FieldError::field).toList();
    }

    private MemberFile.Content read(String file) throws IOException {
        return read(file, Map.of());
    }

    private MemberFile.Content read(String file, Map<String, String> mapping) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8), mapping);
    }

    private MemberFile.Content read(byte[] file, Map<String, String> mapping) throws IOException {
        return MemberFile.read(Files.write(folder.resolve("members.csv"), file), mapping);
    }
}
