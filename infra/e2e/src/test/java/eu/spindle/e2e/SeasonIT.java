package eu.spindle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.packs.demo.DemoFirm;
import eu.spindle.packs.demo.DemoProgramme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A season of the programme, from the empty system to the sector figure, by people of every role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeasonIT {

    private static final String PROGRAMME = "/p/machine-tools/api/";
    /** So that the season can be run again on a system that is running. */
    private static final String RUN = Long.toString(System.currentTimeMillis() / 1000, 36);

    private static final String SLUG = "alpenland-" + RUN;
    private static final String US = "/a/" + SLUG + "/api/";
    private static final String COMMITMENTS = US + "commitments";
    private static final String MONITORING = US + "monitoring";
    private static final String HELPDESK = US + "helpdesk";
    private static final int YEAR = DemoProgramme.CLOSED_YEARS.getLast();

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Client steward = RunningSystem.steward();
    private final List<DemoFirm> firms = DemoProgramme.associations().getFirst().firms();
    private final Map<String, UUID> enterprises = new TreeMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private UUID association = new UUID(0, 0);
    private UUID cycle = new UUID(0, 0);
    private UUID pledge = new UUID(0, 0);
    private DemoFirm ours = firms.getFirst();

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
        association = steward.post(PROGRAMME + "commitments/associations", registration)
                .expect(201)
                .id();
        assertThat(steward.post(PROGRAMME + "commitments/associations", registration)
                        .expect(200, 201)
                        .id())
                .as("registering the same again changes nothing")
                .isEqualTo(association);

        invitedBy(
                () -> steward.post(
                        PROGRAMME + "commitments/associations/" + association + "/invitations",
                        invitation("admin", "association-admin", null)),
                "admin",
                "Demo",
                "Admin");
        var admin = people.get("admin").client();
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
        var admin = people.get("admin").client();
        var broken = csv(firms).replaceFirst(";" + ours.nace() + ";" + ours.sizeClass(), ";99.99;gigantic");
        var refused = imported(admin, "members.csv", broken.getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(refused.path("counts").path("refused").asInt()).isEqualTo(1);
        assertThat(refused.path("refused").toString()).contains("99.99");
        assertThat(admin.get(COMMITMENTS + "/enterprises").json().path("items").size())
                .as("a preview changes nothing")
                .isZero();

        var dry = imported(admin, "members.csv", csv(firms).getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(dry.path("counts").path("created").asInt()).isEqualTo(60);
        apply(admin, dry);
        var again = imported(admin, "members.csv", csv(firms).getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(again.path("counts").path("unchanged").asInt()).isEqualTo(60);
        var sheet = imported(admin, "members.xlsx", xlsx(firms), XLSX);
        assertThat(sheet.path("counts").path("unchanged").asInt()).isEqualTo(60);
        apply(admin, sheet);

        admin.get(COMMITMENTS + "/enterprises?limit=200")
                .expect(200)
                .json()
                .path("items")
                .forEach(firm -> enterprises.put(
                        firm.path("registerNumber").asString(),
                        UUID.fromString(firm.path("id").asString())));
        assertThat(enterprises).hasSize(60);
    }

    @Test
    @Order(4)
    void peopleAreInvitedByMailAcceptAndHaveTheirRoles() {
        var admin = people.get("admin").client();
        var firm = enterprises.get(ours.registerNumber());
        for (var guest : List.of(
                List.of("officer", "association-officer"),
                List.of("agent", "helpdesk-agent"),
                List.of("lead", "enterprise-lead"),
                List.of("contributor", "enterprise-contributor"))) {
            invitedBy(
                    () -> admin.post(
                            COMMITMENTS + "/invitations",
                            invitation(
                                    guest.getFirst(),
                                    guest.getLast(),
                                    guest.getLast().startsWith("enterprise") ? firm : null)),
                    guest.getFirst(),
                    "Demo",
                    guest.getFirst());
        }
        var me = people.get("contributor").client().get("/api/me").expect(200);
        assertThat(me.text()).contains("enterprise-contributor").contains(SLUG).contains(firm.toString());
        assertThat(people.get("contributor")
                        .client()
                        .get(COMMITMENTS + "/invitations")
                        .status())
                .isEqualTo(403);
        assertThat(people.get("lead")
                        .client()
                        .get("/a/costa/api/commitments/pledges")
                        .problem(404))
                .isEqualTo("not-found");
    }

    @Test
    @Order(5)
    void theAssociationAdoptsTheCatalogueAndOpensACycle() {
        cycle = Associations.openCycle(people.get("admin").client(), SLUG, YEAR);
        assertThat(people.get("contributor")
                        .client()
                        .get(MONITORING + "/cycles")
                        .expect(200)
                        .text())
                .contains(cycle.toString());
    }

    @Test
    @Order(6)
    void aPledgeIsMadeReturnedAmendedAndAccepted() {
        var lead = people.get("lead").client();
        var officer = people.get("officer").client();
        var behind = pledge("energy up", "change", "20");
        assertThat(lead.post(COMMITMENTS + "/pledges", behind).status())
                .as("a target behind the baseline")
                .isEqualTo(422);
        pledge = lead.post(COMMITMENTS + "/pledges", pledge("Energy down", "change", "-5"))
                .expect(201)
                .id();
        var path = COMMITMENTS + "/pledges/" + pledge;
        lead.post(path + "/submission", null, etag(lead, path)).expect(200);
        assertThat(lead.post(path + "/acceptance", null, etag(lead, path)).status())
                .isEqualTo(403);
        officer.post(path + "/return", Map.of("reason", "Five per cent is what prices do anyway."), etag(officer, path))
                .expect(200);
        lead.put(path, pledge("Energy −20 % by 2028", "change", "-20").get("terms"), "If-Match", etag(lead, path))
                .expect(200);
        lead.post(path + "/submission", null, etag(lead, path)).expect(200);
        officer.post(path + "/acceptance", null, etag(officer, path)).expect(200);
        var shown = lead.get(path).expect(200).json();
        assertThat(shown.path("state").asString()).isEqualTo("active");
        assertThat(shown.path("entries").toString()).contains("Five per cent is what prices do anyway.");
        assertThat(lead.get(path + "/progress")
                        .expect(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("no-data");
    }

    @Test
    @Order(7)
    void figuresAreEnteredCheckedHandedInAndApproved() {
        var contributor = people.get("contributor").client();
        var path = submission(ours);
        var figures =
                new HashMap<String, Object>(DemoProgramme.submission(ours, YEAR).figures());
        figures.put("w_in", "10");
        figures.put("w_out", "11");
        var wrong = contributor.patch(path, Map.of("figures", Map.of("hours_worked", "-1")), "If-Match", "\"0\"");
        assertThat(wrong.status()).isIn(200, 422);
        assertThat(wrong.text()).contains("hours_worked");
        var draft = contributor
                .patch(path, Map.of("figures", figures), "If-Match", etag(contributor, path))
                .expect(200)
                .json();
        assertThat(finding(draft, "water-discharge").path("severity").asString())
                .isEqualTo("error");
        var lead = people.get("lead").client();
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
        comment(contributor, path);
        contributor
                .upload(
                        MONITORING + "/cycles/" + cycle + "/submissions/" + enterprises.get(ours.registerNumber())
                                + "/evidence",
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
        assertThat(people.get("contributor")
                        .client()
                        .patch(path, Map.of("figures", Map.of("w_in", "1")), "If-Match", etag(contributor, path))
                        .status())
                .as("approved figures are locked")
                .isIn(409, 422);
    }

    @Test
    @Order(8)
    void indicatorsAreComputedAndThePledgeMovesByTheEvent() {
        var lead = people.get("lead").client();
        var figures = DemoProgramme.submission(ours, YEAR).figures();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var shown = lead.get(COMMITMENTS + "/pledges/" + pledge + "/progress")
                    .expect(200)
                    .json();
            assertThat(shown.path("points").size()).isEqualTo(1);
            assertThat(new BigDecimal(shown.path("latest").path("value").asString()))
                    .isEqualByComparingTo(energy(figures));
        });
    }

    @Test
    @Order(9)
    void theSectorFigureAppearsWhenTheCycleOfFiveFirmsCloses() {
        var officer = people.get("officer").client();
        var others = firms.stream()
                .filter(firm -> !firm.equals(ours))
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
        var path = MONITORING + "/cycles/" + cycle;
        officer.post(path + "/closing", Map.of("reason", "All in"), etag(officer, path))
                .expect(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published(officer, "figures")).isNotEmpty());
        assertThat(published(people.get("lead").client(), "sector-figures")).isNotEmpty();
    }

    @Test
    @Order(10)
    void aQuestionFromAFieldIsAnsweredByMailWithinSupportHours() {
        var contributor = people.get("contributor").client();
        var agent = people.get("agent").client();
        var question = contributor
                .post(
                        HELPDESK + "/tickets",
                        Map.of(
                                "subject", "Which meter counts?",
                                "text", "We have two meters for electricity. Do I add them?",
                                "phase", "during",
                                "kind", "guidance",
                                "context",
                                        Map.of(
                                                "type", "data-point",
                                                "code", "el_ren",
                                                "label", "Purchased renewable electricity",
                                                "cycle", cycle)))
                .expect(201);
        var path = HELPDESK + "/tickets/" + question.id();
        assertThat(agent.get(HELPDESK + "/tickets").expect(200).text()).contains("Which meter counts?");
        assertThat(agent.get(path + "/figures").problem(403)).isEqualTo("figures-not-shared");
        contributor.put(path + "/figures/consent", null).expect(204);
        assertThat(agent.get(path + "/figures").expect(200).text()).contains("el_ren");
        agent.post(path + "/messages", Map.of("text", "Please add both, and note it in the comment."))
                .expect(201);
        var mail = Mailbox.of(people.get("contributor").email())
                .await(message -> message.text().contains("add both"));
        assertThat(mail.subject()).contains("Which meter counts?");
        var first = agent.get(path + "/clocks")
                .expect(200)
                .json()
                .path("clocks")
                .valueStream()
                .filter(clock -> clock.path("clock").asString().equals("first-response"))
                .findFirst()
                .orElseThrow();
        assertThat(first.path("endedAt").asString()).isNotEmpty();
        assertThat(first.path("elapsedSeconds").asLong()).isBetween(0L, 120L);
    }

    private void submitAndApprove(DemoFirm firm) {
        var key = "lead-" + firm.registerNumber();
        invitedBy(
                () -> people.get("admin")
                        .client()
                        .post(
                                COMMITMENTS + "/invitations",
                                invitation(key, "enterprise-lead", enterprises.get(firm.registerNumber()))),
                key,
                "Demo",
                "Owner");
        var lead = people.get(key).client();
        var path = submission(firm);
        lead.patch(
                        path,
                        Map.of("figures", DemoProgramme.submission(firm, YEAR).figures()),
                        "If-Match",
                        etag(lead, path))
                .expect(200);
        comment(lead, path);
        lead.post(path + "/submission", null, etag(lead, path)).expect(200);
        approve(path);
    }

    private void approve(String path) {
        var officer = people.get("officer").client();
        officer.post(path + "/review", null, etag(officer, path)).expect(200);
        officer.post(path + "/approval", null, etag(officer, path)).expect(200);
    }

    private void awaitIndicators(Client officer, DemoFirm firm) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(officer.get(MONITORING + "/enterprises/"
                                        + enterprises.get(firm.registerNumber()) + "/indicators")
                                .expect(200)
                                .json()
                                .path("indicators")
                                .size())
                        .isGreaterThan(50));
    }

    /** Says why, wherever a warning asks for it. */
    static void comment(Client client, String path) {
        var comments = new HashMap<String, String>();
        for (var finding : client.get(path).json().path("findings")) {
            if (!finding.path("commented").asBoolean()
                    && finding.path("severity").asString().equals("warning")) {
                finding.path("fields").forEach(field -> comments.put(field.asString(), "Checked, it is right."));
            }
        }
        if (!comments.isEmpty()) {
            client.patch(path, Map.of("comments", comments), "If-Match", etag(client, path))
                    .expect(200);
        }
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

    private static JsonNode finding(JsonNode submission, String code) {
        return submission
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No finding " + code + " in " + submission.path("findings")));
    }

    private static BigDecimal energy(Map<String, String> figures) {
        return List.of("el_ren", "el_non", "own_ren", "own_non", "fuel_ren", "fuel_non").stream()
                .map(figures::get)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String submission(DemoFirm firm) {
        return MONITORING + "/cycles/" + cycle + "/submissions/" + enterprises.get(firm.registerNumber());
    }

    private static String etag(Client client, String path) {
        return client.get(path).expect(200).etag();
    }

    private static Map<String, Object> pledge(String title, String kind, String target) {
        return Map.of(
                "commitment", "ENV-1",
                "indicator", "ENV-1.1",
                "terms",
                        Map.of(
                                "title",
                                title,
                                "baseline",
                                Map.of("value", "1000", "year", YEAR - 1),
                                "target",
                                Map.of("kind", kind, "value", target),
                                "targetYear",
                                2028,
                                "owner",
                                "Production manager"));
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

    private static byte[] xlsx(List<DemoFirm> firms) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "season", "1.0")) {
            var sheet = book.newWorksheet("Members");
            for (var column = 0; column < DemoFirm.COLUMNS.size(); column++) {
                sheet.value(0, column, DemoFirm.COLUMNS.get(column));
                for (var row = 0; row < firms.size(); row++) {
                    sheet.value(row + 1, column, firms.get(row).cells().get(column));
                }
            }
        }
        return out.toByteArray();
    }

    /** Sends the invitation, lets the guest sign up, follow the mail and accept. */
    private void invitedBy(Runnable inviting, String name, String firstName, String lastName) {
        inviting.run();
        var person = Person.of(address(name)).signUp(firstName, lastName).accept();
        people.put(name, person);
        assertThat(person.client().get("/api/me").expect(200).text()).as(name).contains(SLUG);
    }

    private static Map<String, Object> invitation(String name, String role, UUID enterprise) {
        var item = new HashMap<String, Object>(Map.of("email", address(name), "role", role, "language", "en"));
        if (enterprise != null) {
            item.put("enterprise", enterprise);
        }
        return Map.of("invitations", List.of(item));
    }

    private static String address(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "-") + "@" + RUN
                + ".season.spindle.example";
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

    static String csv(List<DemoFirm> firms) {
        return firms.stream()
                .map(firm -> String.join(";", firm.cells()))
                .collect(Collectors.joining("\r\n", String.join(";", DemoFirm.COLUMNS) + "\r\n", "\r\n"));
    }
}
