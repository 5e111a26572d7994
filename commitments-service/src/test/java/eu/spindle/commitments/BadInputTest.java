package eu.spindle.commitments;

import static eu.spindle.commitments.pledge.PledgeFixture.NOW;
import static eu.spindle.commitments.pledge.PledgeFixture.energy;
import static eu.spindle.commitments.pledge.PledgeFixture.energyTerms;
import static eu.spindle.commitments.pledge.PledgeFixture.on;
import static eu.spindle.commitments.pledge.PledgeFixture.terms;
import static eu.spindle.commitments.pledge.PledgeFixture.verb;
import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.pledge.PledgeFixture;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.ProblemAssertions;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invalid input of every kind gets a clear problem in the caller's language, and changes nothing. */
@SpindleTest
class BadInputTest {

    private static final String HEADING = "name;register number;country;nace;employees\n";

    @Autowired
    Api api;

    private TestAssociation association;

    @BeforeEach
    void anActiveAssociation() {
        association = People.active(api);
    }

    /** Neither the name of a constant nor its number is a code. */
    @Test
    void codesThatDoNotExist() {
        var admin = api.as(TestCaller.of(association, Role.ASSOCIATION_ADMIN, Role.ASSOCIATION_OFFICER));
        admin.get("/memberships?status=active&role=association-admin").expect(200);
        for (var parameter : List.of(
                "memberships?status",
                "memberships?role",
                "enterprises?status",
                "compliance-requests?state",
                "compliance?state",
                "pledges?state",
                "pledges?proposal")) {
            for (var text : List.of("0", "sleeping", "ACTIVE", "OPEN")) {
                var refused =
                        admin.get("/" + parameter + "=" + text).expect(422).json();
                assertThat(refused.at("/errors/0/field").asString())
                        .as(parameter + "=" + text)
                        .isEqualTo(parameter.substring(parameter.indexOf('?') + 1));
            }
        }
        var lead = new PledgeFixture(api, association, People.firm(api, association, "Drehwerk GmbH")).lead;
        for (var kind : List.<Object>of("APPEAL", "", 0, "sleeping")) {
            var refused = lead.post(
                            "/compliance-requests",
                            Map.<String, Object>of("kind", kind, "year", NOW, "reason", "A fire"))
                    .expect(422)
                    .json();
            assertThat(refused.at("/errors/0/field").asString()).as("%s", kind).isEqualTo("kind");
            assertThat(refused.at("/errors/0/code").asString()).isEqualTo("malformed");
        }
    }

    @Test
    void filesThatAreNoMemberLists() {
        refused("file-not-a-sheet", "%PDF-1.7\u0000\u0001");
        refused("file-empty", "\n\n;\n");
        refused("file-broken-xlsx", cut(workbook(sheet -> sheet.value(0, 0, "name"))));
        refused("file-old-excel", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0});
        refused("file-zip-bomb", zip("xl/worksheets/sheet1.xml", 120 << 20));
        refused("import-column-missing at country", "name;register number;nace;employees\nA;1;28.41;5\n");
        assertThat(firms()).isEmpty();
    }

    @Test
    void twoHundredThousandRows() {
        refused("file-too-many-rows", HEADING + "A;1;AT;28.41;5\n".repeat(200_000));
        refused("file-too-many-rows", workbook(sheet -> {
            heading(sheet);
            for (var row = 1; row < 200_000; row++) {
                sheet.value(row, 0, row);
            }
        }));
        assertThat(firms()).isEmpty();
    }

    @Test
    void cellsThatCannotBeRead() {
        assertThat(previewed(bytes(HEADING
                        + "Eins;1;XX;28.41;5\nZwei;2;AT;drehen;5\nDrei;3;AT;28.41;-5\nVier;4;AT;28.41;viele\n"
                        + "Fünf;5;AT;28.41;5\nSechs;5;AT;28.41;5\n")))
                .containsExactly(
                        "member-country at C 2",
                        "member-nace at D 3",
                        "member-employees at E 4",
                        "member-employees at E 5",
                        "member-twice at B 6",
                        "member-twice at B 7");
        assertThat(firms()).isEmpty();
    }

    @Test
    void mergedCells() {
        assertThat(previewed(workbook(sheet -> {
                    heading(sheet);
                    for (var row = 1; row <= 2; row++) {
                        sheet.value(row, 0, "Firma " + row);
                        sheet.value(row, 1, "FN " + row);
                        sheet.value(row, 3, "28.41");
                        sheet.value(row, 4, 5);
                    }
                    sheet.value(1, 2, "AT");
                    sheet.range(1, 2, 2, 2).merge();
                })))
                .containsExactly("cell-merged at C 3");
        assertThat(firms()).isEmpty();
    }

    @Test
    void aByteOrderMarkAndSemicolonsAreAccepted() {
        var preview = upload(admin(), bytes("\ufeff" + HEADING + "Fräswerk;1;AT;28.41;5\n"))
                .expect(201)
                .json();
        assertThat(preview.at("/counts/created").asInt()).isEqualTo(1);
        assertThat(preview.at("/counts/refused").asInt()).isZero();
    }

    @Test
    void aRegisterNumberThatAnotherFirmHas() {
        admin().post("/enterprises", People.firm("Eins GmbH", "FN 7")).expect(201);
        assertThat(ProblemAssertions.of(
                        admin(), 422, caller -> caller.post("/enterprises", People.firm("Zwei GmbH", "FN 7"))))
                .containsExactly("register-number-taken at registerNumber");
        assertThat(firms()).containsExactly("Eins GmbH");
    }

    @Test
    void pledgesWithInvalidTerms() {
        var firm = new PledgeFixture(api);
        refused(
                firm,
                energy(terms("1000", Map.of("kind", "absolute", "value", "1200"), NOW + 2)),
                "target-not-below-baseline at terms.target.value");
        refused(firm, on("ENV-99.1", energyTerms()), "pledge-indicator-not-adopted at indicator");
        refused(
                firm,
                energy(terms("viel", Map.of("kind", "change", "value", "-20"), NOW + 2)),
                "decimal-malformed at terms.baseline.value");
        refused(
                firm,
                energy(terms("1000", Map.of("kind", "change", "value", "-20"), NOW + 40)),
                "year-out-of-range at terms.targetYear");
        refused(firm, Map.of("commitment", "", "indicator", "ENV-1.1"), "required at commitment", "required at terms");
        assertThat(firm.lead.get("/pledges").json().path("items")).isEmpty();
    }

    @Test
    void anAcceptanceByThePersonWhoSubmitted() {
        var firm = new PledgeFixture(api);
        var submitted = firm.submitted(energy(energyTerms()));
        var both = new TestCaller(
                firm.leadCaller.id(),
                "person",
                TestCaller.PROGRAMME,
                firm.association.id(),
                firm.association.slug(),
                null,
                List.of(Role.ASSOCIATION_OFFICER));
        assertThat(ProblemAssertions.of(api.as(both), 403, caller -> verb(caller, submitted, "acceptance", null)))
                .containsExactly("pledge-own-submission");
        assertThat(firm.lead
                        .get("/pledges/" + submitted.id())
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("submitted");
    }

    private void refused(PledgeFixture firm, Map<String, Object> request, String... codes) {
        assertThat(ProblemAssertions.of(firm.lead, 422, caller -> caller.post("/pledges", request)))
                .containsExactlyInAnyOrder(codes);
    }

    private void refused(String codes, String file) {
        refused(codes, bytes(file));
    }

    private void refused(String codes, byte[] file) {
        assertThat(ProblemAssertions.of(admin(), 422, caller -> upload(caller, file)))
                .containsExactly(codes);
    }

    private List<String> previewed(byte[] file) {
        return ProblemAssertions.of(admin(), 201, caller -> upload(caller, file));
    }

    private static Api.Answer upload(Api.As caller, byte[] file) {
        return People.upload(caller, "members", file, null);
    }

    private List<String> firms() {
        return admin().get("/enterprises").json().findValuesAsString("legalName");
    }

    private Api.As admin() {
        return api.as(People.admin(association));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(byte[] file) {
        return java.util.Arrays.copyOf(file, 300);
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("Members"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void heading(Worksheet sheet) {
        var headings = List.of("name", "register number", "country", "nace", "employees");
        for (var column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
        }
    }

    private static byte[] zip(String entry, int size) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[size]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
