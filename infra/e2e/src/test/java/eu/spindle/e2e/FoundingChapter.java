package eu.spindle.e2e;

import static eu.spindle.e2e.Season.COMMITMENTS;
import static eu.spindle.e2e.Season.MONITORING;
import static eu.spindle.e2e.Season.SLUG;
import static eu.spindle.e2e.Season.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The pack is loaded, an association is registered, and its firms and people come. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class FoundingChapter {

    private static final String PROGRAMME = "/p/machine-tools/api/";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Client steward = RunningSystem.steward();
    private final Season season;

    FoundingChapter(Season season) {
        this.season = season;
    }

    @Test
    @Order(1)
    void theStewardLoadsThePackAndPublishesItsCatalogue() {
        Associations.loadProgramme();
        Associations.loadProgramme();
        var commitments = steward.get(PROGRAMME + "commitments/catalogues/1.0/commitments")
                .expect(200)
                .json();
        assertThat(commitments.path("items").size()).isEqualTo(40);
        assertThat(steward.get(PROGRAMME + "monitoring/packs/1.0/data-points")
                        .expect(200)
                        .text())
                .contains("hours_worked");
    }

    @Test
    @Order(2)
    void anAssociationIsRegisteredConfiguredAndActivated() {
        var registration = Map.of(
                "slug", SLUG,
                "name", "Alpenland Machine Builders (demo)",
                "country", "AT",
                "locale", "de-AT",
                "timeZone", "Europe/Vienna",
                "languages", List.of("de", "en"));
        var association = steward.post(PROGRAMME + "commitments/associations", registration)
                .expect(201)
                .id();
        assertThat(steward.post(PROGRAMME + "commitments/associations", registration)
                        .expect(200, 201)
                        .id())
                .as("registering the same again changes nothing")
                .isEqualTo(association);

        season.join(
                "admin",
                "Admin",
                () -> steward.post(
                        PROGRAMME + "commitments/associations/" + association + "/invitations",
                        Season.invitation("admin", "association-admin", null)));
        var admin = season.as("admin");
        var seen = admin.get(COMMITMENTS + "/association").expect(200);
        admin.put(
                        COMMITMENTS + "/association",
                        Map.of(
                                "name", "Alpenland Machine Builders (demo)",
                                "country", "AT",
                                "locale", "de-AT",
                                "timeZone", "Europe/Vienna",
                                "languages", List.of("de", "en"),
                                "supportCalendar", everyHour(),
                                "branding", Map.of("name", "Alpenland", "primary", "#0b5394", "accent", "#7f3f00")),
                        "If-Match",
                        seen.etag())
                .expect(200);
        var begun = Instant.now();
        for (var again = 0; again < 2; again++) {
            assertThat(admin.post(COMMITMENTS + "/association/activation", null)
                            .expect(200)
                            .json()
                            .path("status")
                            .asString())
                    .isEqualTo("active");
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    @Order(3)
    void sixtyFirmsAreImportedFromCsvAndXlsxAndTheSameFileChangesNothing() throws IOException {
        var admin = season.as("admin");
        var broken = MemberList.csv(season.firms)
                .replaceFirst(";" + season.ours.nace() + ";" + season.ours.sizeClass(), ";99.99;gigantic");
        var refused = imported(admin, "members.csv", broken.getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(refused.path("counts").path("refused").asInt()).isEqualTo(1);
        assertThat(refused.path("refused").toString()).contains("99.99");
        assertThat(admin.get(COMMITMENTS + "/enterprises").json().path("items").size())
                .as("a preview changes nothing")
                .isZero();

        var dry = imported(
                admin, "members.csv", MemberList.csv(season.firms).getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(dry.path("counts").path("created").asInt()).isEqualTo(60);
        apply(admin, dry);
        var again = imported(
                admin, "members.csv", MemberList.csv(season.firms).getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(again.path("counts").path("unchanged").asInt()).isEqualTo(60);
        var sheet = imported(admin, "members.xlsx", MemberList.xlsx(season.firms), XLSX);
        assertThat(sheet.path("counts").path("unchanged").asInt()).isEqualTo(60);
        apply(admin, sheet);

        admin.get(COMMITMENTS + "/enterprises?limit=200")
                .expect(200)
                .json()
                .path("items")
                .forEach(firm -> season.enterprises.put(
                        firm.path("registerNumber").asString(),
                        UUID.fromString(firm.path("id").asString())));
        assertThat(season.enterprises).hasSize(60);
    }

    @Test
    @Order(4)
    void peopleAreInvitedByMailAcceptAndHaveTheirRoles() {
        var admin = season.as("admin");
        var firm = season.enterprise(season.ours);
        for (var guest : List.of(
                List.of("officer", "association-officer"),
                List.of("agent", "helpdesk-agent"),
                List.of("lead", "enterprise-lead"),
                List.of("contributor", "enterprise-contributor"))) {
            season.join(
                    guest.getFirst(),
                    guest.getFirst(),
                    () -> admin.post(
                            COMMITMENTS + "/invitations",
                            Season.invitation(
                                    guest.getFirst(),
                                    guest.getLast(),
                                    guest.getLast().startsWith("enterprise") ? firm : null)));
        }
        var me = season.as("contributor").get("/api/me").expect(200);
        assertThat(me.text()).contains("enterprise-contributor").contains(SLUG).contains(firm.toString());
        assertThat(season.as("contributor").get(COMMITMENTS + "/invitations").status())
                .isEqualTo(403);
        assertThat(season.as("lead").get("/a/costa/api/commitments/pledges").problem(404))
                .isEqualTo("not-found");
    }

    @Test
    @Order(5)
    void theAssociationAdoptsTheCatalogueAndOpensACycle() {
        season.cycle = Associations.openCycle(season.as("admin"), SLUG, YEAR);
        assertThat(season.as("contributor")
                        .get(MONITORING + "/cycles")
                        .expect(200)
                        .text())
                .contains(season.cycle.toString());
    }

    private static JsonNode imported(Client admin, String name, byte[] file, String type) {
        return admin.upload(COMMITMENTS + "/member-imports", name, file, type)
                .expect(200, 201, 202)
                .json();
    }

    private static void apply(Client admin, JsonNode preview) {
        admin.post(COMMITMENTS + "/member-imports/" + preview.path("id").asString() + "/application", null)
                .expect(200);
    }

    /** Support at every hour of the week, so that the season can be run at any. */
    private static Map<String, Object> everyHour() {
        var days = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
        var blocks = new ArrayList<Map<String, String>>();
        for (var day : days) {
            blocks.add(Map.of("day", day, "from", "00:00", "to", "12:00"));
            blocks.add(Map.of("day", day, "from", "12:00", "to", "23:59"));
        }
        return Map.of("weekly", blocks);
    }
}
