package eu.spindle.e2e;

import static eu.spindle.e2e.Season.COMMITMENTS;
import static eu.spindle.e2e.Season.MONITORING;
import static eu.spindle.e2e.Season.YEAR;
import static eu.spindle.e2e.Season.etag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.packs.demo.DemoFirm;
import eu.spindle.packs.demo.DemoProgramme;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Firms enter and submit figures, the officer approves them, and pledges and sector figures follow. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ReportingChapter {

    private final Season season;

    ReportingChapter(Season season) {
        this.season = season;
    }

    @Test
    @Order(1)
    void figuresAreEnteredCheckedSubmittedAndApproved() {
        var contributor = season.as("contributor");
        var path = season.submission(season.ours);
        var figures = new HashMap<String, Object>(
                DemoProgramme.submission(season.ours, YEAR).figures());
        figures.put("w_in", "10");
        figures.put("w_out", "11");
        var wrong = contributor.patch(path, Map.of("figures", Map.of("hours_worked", "-1")), "If-Match", "\"0\"");
        assertThat(wrong.status()).isIn(200, 422);
        assertThat(wrong.text()).contains("hours_worked");
        var draft = contributor
                .patch(path, Map.of("figures", figures), "If-Match", etag(contributor, path))
                .expect(200)
                .json();
        assertThat(Findings.find(draft, "water-discharge").path("severity").asString())
                .isEqualTo("error");
        var lead = season.as("lead");
        assertThat(lead.post(path + "/submission", null, etag(lead, path)).status())
                .as("a hard error blocks")
                .isIn(409, 422);
        contributor
                .patch(
                        path,
                        Map.of("figures", Map.of("w_in", "100", "w_out", "11")),
                        "If-Match",
                        etag(contributor, path))
                .expect(200);
        Findings.comment(contributor, path);
        contributor
                .upload(
                        path + "/evidence",
                        "meter.pdf",
                        "%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 0\ntrailer<<>>\nstartxref\n27\n%%EOF\n"
                                .getBytes(StandardCharsets.US_ASCII),
                        "application/pdf",
                        "dataPoints",
                        "el_ren",
                        "validFrom",
                        YEAR + "-01-01",
                        "validUntil",
                        YEAR + 2 + "-12-31")
                .expect(200, 201);
        lead.post(path + "/submission", null, etag(lead, path)).expect(200);
        approve(path);
        assertThat(season.as("contributor")
                        .patch(path, Map.of("figures", Map.of("w_in", "1")), "If-Match", etag(contributor, path))
                        .status())
                .as("approved figures are locked")
                .isIn(409, 422);
    }

    @Test
    @Order(2)
    void indicatorsAreComputedAndThePledgeMovesByTheEvent() {
        var lead = season.as("lead");
        var figures = DemoProgramme.submission(season.ours, YEAR).figures();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var shown = lead.get(COMMITMENTS + "/pledges/" + season.pledge + "/progress")
                    .expect(200)
                    .json();
            assertThat(shown.path("points").size()).isEqualTo(1);
            assertThat(new BigDecimal(shown.path("latest").path("value").asString()))
                    .isEqualByComparingTo(energy(figures));
        });
    }

    @Test
    @Order(3)
    void theSectorFigureAppearsWhenTheCycleOfFiveFirmsCloses() {
        var officer = season.as("officer");
        var others = season.firms.stream()
                .filter(firm -> !firm.equals(season.ours))
                .filter(firm -> DemoProgramme.submission(firm, YEAR).figures().size() > 140)
                .limit(4)
                .toList();
        for (var number = 0; number < others.size(); number++) {
            assertThat(published(officer, "figures"))
                    .as("with %d firms", number + 1)
                    .isEmpty();
            submitAndApprove(others.get(number));
            if (number < 3) {
                awaitIndicators(officer, others.get(number));
            }
        }
        assertThat(published(officer, "figures")).as("before the cycle closes").isEmpty();
        var path = MONITORING + "/cycles/" + season.cycle;
        officer.post(path + "/closing", Map.of("reason", "All in"), etag(officer, path))
                .expect(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published(officer, "figures")).isNotEmpty());
        assertThat(published(season.as("lead"), "sector-figures")).isNotEmpty();
    }

    private void submitAndApprove(DemoFirm firm) {
        var key = "lead-" + firm.registerNumber();
        season.join(
                key,
                "Owner",
                () -> season.as("admin")
                        .post(
                                COMMITMENTS + "/invitations",
                                Season.invitation(key, "enterprise-lead", season.enterprise(firm))));
        var lead = season.as(key);
        var path = season.submission(firm);
        lead.patch(
                        path,
                        Map.of("figures", DemoProgramme.submission(firm, YEAR).figures()),
                        "If-Match",
                        etag(lead, path))
                .expect(200);
        Findings.comment(lead, path);
        lead.post(path + "/submission", null, etag(lead, path)).expect(200);
        approve(path);
    }

    private void approve(String path) {
        var officer = season.as("officer");
        officer.post(path + "/review", null, etag(officer, path)).expect(200);
        officer.post(path + "/approval", null, etag(officer, path)).expect(200);
    }

    private void awaitIndicators(Client officer, DemoFirm firm) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                officer.get(MONITORING + "/enterprises/" + season.enterprise(firm) + "/indicators")
                                        .expect(200)
                                        .json()
                                        .path("indicators")
                                        .size())
                        .isGreaterThan(50));
    }

    private static List<String> published(Client reader, String figures) {
        var shown = reader.get(MONITORING + "/" + figures + "?year=" + YEAR)
                .expect(200)
                .json();
        return shown.path("figures")
                .valueStream()
                .filter(figure -> figure.hasNonNull("value"))
                .map(figure -> figure.path("indicator").asString())
                .toList();
    }

    private static BigDecimal energy(Map<String, String> figures) {
        return List.of("el_ren", "el_non", "own_ren", "own_non", "fuel_ren", "fuel_non").stream()
                .map(figures::get)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
