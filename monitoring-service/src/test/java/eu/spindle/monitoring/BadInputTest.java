package eu.spindle.monitoring;

import static eu.spindle.monitoring.MonitoringFixture.orderly;
import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.ProblemAssertions;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Invalid input of every kind gets a clear problem in the caller's language, and changes nothing. */
@SpindleTest
class BadInputTest {

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private MonitoringFixture.Home home;
    private UUID firm;
    private UUID cycle;
    private String path;

    @BeforeEach
    void openCycle() {
        home = new MonitoringFixture(api, outbox, database, transactions).association();
        firm = home.firm("Drehwerk Muster", "medium");
        cycle = home.openCycle();
        path = "/cycles/" + cycle + "/submissions/" + firm;
    }

    @Test
    void filesThatAreNoTables() {
        assertThat(told(422, bytes("%PDF-1.7\u0000\u0001"))).containsExactly("file-not-a-sheet");
        assertThat(told(422, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}))
                .containsExactly("file-old-excel");
        assertThat(told(422, zipBomb())).containsExactly("file-zip-bomb");
        assertThat(told(422, bytes("enterprise;waste\n" + "Drehwerk Muster;1\n".repeat(200_000))))
                .containsExactly("file-too-many-rows");
        assertThat(figures()).isEqualTo("{}");
    }

    @Test
    void cellsThatCannotBeRead() {
        var file = """
                enterprise;hours_worked;acc_rec;gone
                Drehwerk Muster;-1;two;1
                Niemand;5;;
                """;
        assertThat(told(200, bytes(file)))
                .containsExactly(
                        "figure-not-a-number at acc_rec 2",
                        "data-point-unknown at gone 2",
                        "figure-below-minimum at hours_worked 2",
                        "enterprise-unknown at hours_worked 3");
        assertThat(figures()).isEqualTo("{}");
    }

    @Test
    void mergedCells() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Zahlen");
            sheet.value(0, 0, "enterprise");
            sheet.value(0, 1, "acc_rec");
            sheet.value(0, 2, "waste");
            sheet.value(0, 3, "steps");
            sheet.value(1, 3, "3");
            sheet.value(1, 0, "Drehwerk Muster");
            sheet.value(1, 1, "five");
            sheet.range(1, 1, 1, 2).merge();
            // As in a spreadsheet where a name is written once above several rows.
            sheet.range(1, 0, 2, 0).merge();
            sheet.value(2, 2, 7);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(told(200, out.toByteArray()))
                .containsExactly(
                        "figure-not-a-number at acc_rec 2", "cell-merged at waste 2", "cell-merged at waste 3");
        assertThat(figures()).isEqualTo("{\"steps\":\"3\"}");
    }

    @Test
    void aByteOrderMarkAndSemicolonsAreNoFault() {
        var report = send(home.officer(), bytes("\ufeffenterprise;waste\nDrehwerk Muster;12,5\n"))
                .expect(200)
                .json();
        assertThat(report.path("created").asInt()).isEqualTo(1);
        assertThat(figures()).isEqualTo("{\"waste\":\"12.5\"}");
    }

    @Test
    void figuresThatCannotBe() {
        assertThat(ProblemAssertions.of(
                        home.person(firm, Role.ENTERPRISE_LEAD),
                        422,
                        caller -> caller.patch(
                                path,
                                Map.of("figures", Map.of("hours_worked", "-1", "emp_end", "many", "gone", "1")),
                                "If-Match",
                                "\"0\"")))
                .containsExactlyInAnyOrder(
                        "figure-below-minimum at figures.hours_worked",
                        "figure-not-a-number at figures.emp_end",
                        "data-point-unknown at figures.gone");
        assertThat(figures()).isEqualTo("{}");
    }

    @Test
    void yearsThatHaveNotBegun() {
        var future = Map.of(
                "year", TestAssociation.today().getYear() + 1,
                "opens", "2026-01-01",
                "due", "2026-02-01",
                "graceEnd", "2026-03-01");
        assertThat(ProblemAssertions.of(home.officer(), 422, caller -> caller.post("/cycles", future)))
                .containsExactly("year-in-future at year");
        assertThat(home.officer().get("/cycles").json().path("cycles")).hasSize(1);
    }

    @Test
    void submissionsAfterClosing() {
        Api.As owner = home.person(firm, Role.ENTERPRISE_LEAD);
        String draft = owner.patch(path, Map.of("figures", orderly()), "If-Match", "\"0\"")
                .expect(200)
                .etag();
        home.officer()
                .send(
                        "POST",
                        "/cycles/" + cycle + "/closing",
                        Map.of("reason", "Over"),
                        "If-Match",
                        home.officer().get("/cycles/" + cycle).etag())
                .expect(200);
        assertThat(ProblemAssertions.of(
                        owner, 409, caller -> caller.send("POST", path + "/submission", null, "If-Match", draft)))
                .containsExactly("cycle-closed");
        assertThat(owner.get(path).json().path("state").asString()).isEqualTo("draft");
    }

    @Test
    void approvalsByWhoeverEnteredAFigure() {
        Api.As officer = home.officer();
        String seen = officer.patch(path, Map.of("figures", orderly()), "If-Match", "\"0\"")
                .expect(200)
                .etag();
        String submitted = home.person(firm, Role.ENTERPRISE_LEAD)
                .send("POST", path + "/submission", null, "If-Match", seen)
                .expect(200)
                .etag();
        assertThat(ProblemAssertions.of(
                        officer, 403, caller -> caller.send("POST", path + "/approval", null, "If-Match", submitted)))
                .containsExactly("approval-of-own-entry");
        assertThat(officer.get(path).json().path("state").asString()).isEqualTo("submitted");
    }

    private List<String> told(int status, byte[] file) {
        return ProblemAssertions.of(home.officer(), status, caller -> send(caller, file));
    }

    private Api.Answer send(Api.As caller, byte[] file) {
        return caller.send(
                "POST",
                "/cycles/" + cycle + "/entries?dryRun=false",
                "application/octet-stream",
                BodyPublishers.ofByteArray(file));
    }

    private String figures() {
        return home.officer().get(path).expect(200).json().path("figures").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipBomb() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[120 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
