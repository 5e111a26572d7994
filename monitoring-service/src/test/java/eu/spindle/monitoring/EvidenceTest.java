package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestKafka;
import eu.spindle.test.hostile.HostileDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Evidence files for figures. */
@SpindleTest
class EvidenceTest {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj <<>> endobj\nxref\n0 0\ntrailer <<>>\nstartxref\n29\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

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
        path = "/cycles/" + cycle + "/submissions/" + firm + "/evidence";
    }

    @Test
    void isServedAsAttachmentWithItsHash() {
        var offered = upload(
                        path,
                        "../../Bescheid \"2025\".pdf",
                        PDF,
                        Map.of("dataPoints", "waste", "validUntil", "2020-01-31"))
                .expect(201)
                .json();
        assertThat(offered.path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(offered.path("fileName").asString()).isEqualTo("Bescheid 2025.pdf");
        assertThat(offered.path("sha256").asString()).hasSize(64);
        assertThat(offered.path("antivirus").asString()).isEqualTo("not-configured");
        assertThat(offered.path("validToday").asBoolean()).isFalse();

        var content = home.officer()
                .get("/evidence/" + offered.path("id").asString() + "/content")
                .expect(200);
        assertThat(content.response().body()).isEqualTo(PDF);
        assertThat(content.header("Content-Disposition")).startsWith("attachment;");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void isDownloadedWithTheTypeOfItsContent() throws IOException {
        byte[] script = "new ActiveXObject('WScript.Shell').Run('calc')".getBytes(StandardCharsets.UTF_8);
        assertThat(downloaded("invoice.hta", script)).isEqualTo("invoice.hta.txt");
        assertThat(downloaded("meter", script)).isEqualTo("meter.txt");
        assertThat(downloaded("Meters.CSV", script)).isEqualTo("Meters.CSV");
        assertThat(downloaded("permit.pdf.lnk", PDF)).isEqualTo("permit.pdf.lnk.pdf");
        assertThat(downloaded("permit.PDF", PDF)).isEqualTo("permit.PDF");
        assertThat(downloaded("plan.exe", zipWith("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo("plan.exe.xlsx");
    }

    private String downloaded(String name, byte[] content) {
        UUID id = upload(path, name, content, Map.of("dataPoints", "policy"))
                .expect(201)
                .id();
        return ContentDisposition.parse(home.officer()
                        .get("/evidence/" + id + "/content")
                        .expect(200)
                        .header("Content-Disposition"))
                .getFilename();
    }

    @Test
    void isAcceptedOrRefusedBySomebodyElse() {
        UUID id = upload(path, "plan.pdf", PDF, Map.of("dataPoints", "policy"))
                .expect(201)
                .id();
        review(home.person(firm, Role.ENTERPRISE_LEAD), id, "acceptance", null).expect(403);
        var refused = review(home.officer(), id, "refusal", "\"0\"").expect(200);
        assertThat(refused.json().path("state").asString()).isEqualTo("refused");
        assertThat(refused.json().path("reason").asString()).isEqualTo("Not signed");
        assertThat(refused.etag()).isEqualTo("\"1\"");
        UUID other = upload(path, "plan.pdf", PDF, Map.of("dataPoints", "policy"))
                .expect(201)
                .id();
        assertThat(review(home.officer(), other, "acceptance", "\"0\"")
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("accepted");
    }

    @Test
    void isReviewedOnceAndOnlyAsItWasSeen() {
        UUID id = upload(path, "plan.pdf", PDF, Map.of("dataPoints", "policy"))
                .expect(201)
                .id();
        assertThat(review(home.officer(), id, "acceptance", null).problem(428)).isEqualTo("if-match-required");
        assertThat(review(home.officer(), id, "acceptance", "\"7\"").problem(412))
                .isEqualTo("changed-meanwhile");
        String seen =
                review(home.officer(), id, "acceptance", "\"0\"").expect(200).etag();
        for (String verdict : List.of("acceptance", "refusal")) {
            assertThat(review(home.officer(), id, verdict, "\"0\"").problem(412))
                    .isEqualTo("changed-meanwhile");
            assertThat(review(home.officer(), id, verdict, seen).problem(409)).isEqualTo("evidence-reviewed");
        }
        assertThat(home.officer()
                        .get("/evidence/" + id)
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("accepted");
    }

    private static Api.Answer review(Api.As who, UUID evidence, String verdict, String seen) {
        String to = "/evidence/" + evidence + "/" + verdict;
        Object body = Map.of("reason", "Not signed");
        return seen == null ? who.send("POST", to, body) : who.send("POST", to, body, "If-Match", seen);
    }

    @Test
    void isPublishedWithItsIndicatorsAndAgainWhenItIsRejected() {
        String until = TestAssociation.today().plusDays(90).toString();
        upload(path, "older.pdf", PDF, Map.of("dataPoints", "policy", "validUntil", "2020-01-31"))
                .expect(201);
        UUID valid = upload(path, "plan.pdf", PDF, Map.of("dataPoints", "policy", "validUntil", until))
                .expect(201)
                .id();
        upload(path, "later.pdf", PDF, Map.of("dataPoints", "policy", "validFrom", until))
                .expect(201);
        home.approved(cycle, firm, MonitoringFixture.orderly());
        review(home.officer(), valid, "refusal", "\"0\"").expect(200);

        var told =
                TestKafka.await("spindle.progress", 2, message -> message.key().endsWith(firm.toString()));
        told.forEach(Contracts::hold);
        assertThat(told)
                .extracting(message -> new String(message.value(), StandardCharsets.UTF_8))
                .satisfiesExactly(
                        first -> assertThat(first).contains("""
                                {"indicator":"WPC-1.4","state":"value","value":"1","numerator":"1","denominator":"1","evidenced":true,"validUntil":"%s"}""".formatted(until)),
                        second -> assertThat(second).contains("""
                                {"indicator":"WPC-1.4","state":"value","value":"1","numerator":"1","denominator":"1","evidenced":true,"validUntil":"2020-01-31"}"""));
    }

    @Test
    void isMissingInPublishedIndicatorsWithoutAFile() {
        home.approved(cycle, firm, MonitoringFixture.orderly());
        var told = TestKafka.await("spindle.progress", message -> message.key().endsWith(firm.toString()));
        assertThat(new String(told.value(), StandardCharsets.UTF_8)).contains("""
                {"indicator":"WPC-1.4","state":"value","value":"1","numerator":"1","denominator":"1"}""");
    }

    @Test
    void isRefusedByItsContentNotItsName() throws IOException {
        refuse("plan.pdf", "MZ\0\0program".getBytes(StandardCharsets.ISO_8859_1));
        refuse("plan.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        refuse("plan.xlsx", zipWith("readme.txt"));
        for (String[] entries : new String[][] {
            {"xl/vbaProject.bin", "xl/workbook.xml"},
            {"word/document.xml", "word/vbaProject.bin"},
            {"word/document.xml", "word/embeddings/oleObject1.bin"},
            {"xl/workbook.xml", "xl/macrosheets/sheet1.xml"}
        }) {
            refuse("plan.xlsx", zipWith(entries), "evidence-active-content");
        }
        refuse("plan.xlsx", Arrays.copyOf(zipWith("xl/workbook.xml"), 60), "evidence-archive-unsafe");
        refuse(
                "plan.pdf",
                "%PDF-1.7\n1 0 obj <</S /Java#53cript /JS (app.alert(1))>> endobj".getBytes(StandardCharsets.US_ASCII),
                "evidence-active-content");
        upload(path, "plan.bin", zipWith("[Content_Types].xml", "xl/workbook.xml"), Map.of("dataPoints", "waste"))
                .expect(201);
        assertThat(upload(path, "x.pdf", PDF, Map.of("dataPoints", "gone"))
                        .expect(422)
                        .text())
                .contains("data-point-unknown");
        assertThat(upload(path, "x.pdf", new byte[0], Map.of("dataPoints", "waste"))
                        .expect(422)
                        .text())
                .contains("evidence-empty");
    }

    @Test
    void isAcceptedOnlyIfComplete() {
        byte[] photo = HostileDocuments.photo();
        for (byte[] whole : new byte[][] {PDF, photo, joined(PDF, "\r\n\0\0"), joined(photo, "a film of a phone")}) {
            upload(path, "plan", whole, Map.of("dataPoints", "waste")).expect(201);
        }
        refuse("plan.pdf", Arrays.copyOf(PDF, PDF.length - 7), "evidence-pdf-damaged");
        refuse("plan.pdf", joined(PDF, "MZ and more"), "evidence-pdf-damaged");
        refuse(
                "plan.pdf",
                "%PDF-1.7\nstartxref\n999\n%%EOF".getBytes(StandardCharsets.US_ASCII),
                "evidence-pdf-damaged");
        for (int length = 20; length < photo.length; length += 25) {
            refuse("plan.jpg", Arrays.copyOf(photo, length), "evidence-damaged");
        }
    }

    private static byte[] joined(byte[] file, String more) {
        byte[] end = more.getBytes(StandardCharsets.US_ASCII);
        byte[] joined = Arrays.copyOf(file, file.length + end.length);
        System.arraycopy(end, 0, joined, file.length, end.length);
        return joined;
    }

    @Test
    void isSeenByNoOtherFirm() {
        String id = upload(path, "plan.pdf", PDF, Map.of("dataPoints", "policy"))
                .expect(201)
                .json()
                .path("id")
                .asString();
        UUID other = home.firm("Fräserei Beispiel", "small");
        home.person(other, Role.ENTERPRISE_LEAD).get("/evidence/" + id).expect(404);
        home.person(other, Role.ENTERPRISE_LEAD)
                .get("/evidence/" + id + "/content")
                .expect(404);
    }

    private void refuse(String name, byte[] content) {
        refuse(name, content, "evidence-type-not-taken");
    }

    private void refuse(String name, byte[] content, String code) {
        assertThat(upload(path, name, content, Map.of("dataPoints", "waste"))
                        .expect(422)
                        .text())
                .contains(code);
    }

    private Api.Answer upload(String to, String name, byte[] content, Map<String, String> fields) {
        return upload(home.person(firm, Role.ENTERPRISE_CONTRIBUTOR), to, name, content, fields);
    }

    static Api.Answer upload(Api.As person, String to, String name, byte[] content, Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(
                ("--part\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name.replace("\"", "\\\"")
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return person.send(
                "POST", to, "multipart/form-data; boundary=part", BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static byte[] zipWith(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
