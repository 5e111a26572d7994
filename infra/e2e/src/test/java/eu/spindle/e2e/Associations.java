package eu.spindle.e2e;

import static org.awaitility.Awaitility.await;

import eu.spindle.packs.demo.DemoProgramme;
import eu.spindle.test.TestAssociation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Associations for tests that need one and are not about setting it up. */
final class Associations {

    private static final String PROGRAMME = "/p/machine-tools/api/";
    private static final String REGISTRY = PROGRAMME + "commitments/associations";

    private Associations() {}

    /** Registers an association, lets an admin join, activates it, and returns the admin's client. */
    static Client active(String slug) {
        var steward = RunningSystem.steward();
        var name = "Association " + slug + " (demo)";
        var id = steward.post(
                        REGISTRY,
                        Map.of(
                                "slug",
                                slug,
                                "name",
                                name,
                                "country",
                                "AT",
                                "locale",
                                "de-AT",
                                "timeZone",
                                "Europe/Vienna",
                                "languages",
                                List.of("de", "en")))
                .expect(200, 201)
                .id();
        var email = "admin@" + slug + ".spindle.example";
        steward.post(
                        REGISTRY + "/" + id + "/invitations",
                        Map.of(
                                "invitations",
                                List.of(Map.of("email", email, "role", "association-admin", "language", "en"))))
                .expect(201);
        var admin = Person.of(email).signUp("Demo", "Admin").accept().client();
        var seen = admin.get("/a/" + slug + "/api/commitments/association").expect(200);
        admin.put(
                        "/a/" + slug + "/api/commitments/association",
                        Map.of(
                                "name",
                                name,
                                "country",
                                "AT",
                                "locale",
                                "de-AT",
                                "timeZone",
                                "Europe/Vienna",
                                "languages",
                                List.of("de", "en"),
                                "supportCalendar",
                                Map.of("weekly", List.of(Map.of("day", "MONDAY", "from", "08:00", "to", "12:00"))),
                                "branding",
                                Map.of("name", slug, "primary", "#0b5394", "accent", "#7f3f00")),
                        "If-Match",
                        seen.etag())
                .expect(200);
        admin.post("/a/" + slug + "/api/commitments/association/activation", null)
                .expect(200);
        return admin;
    }

    /** Loads and publishes the programme's pack; repeating it changes nothing. */
    static void loadProgramme() {
        var steward = RunningSystem.steward();
        byte[] pack;
        try (var zip = DemoProgramme.pack()) {
            pack = zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var service : List.of("monitoring", "commitments")) {
            var body = BodyPublishers.ofByteArray(pack);
            steward.send("PUT", PROGRAMME + service + "/packs/1.0", "application/zip", body)
                    .expect(200, 201);
        }
        var catalogue = PROGRAMME + "commitments/catalogues/1.0";
        var shown = steward.get(catalogue).expect(200);
        if (!shown.json().path("state").asString().equals("published")) {
            steward.post(catalogue + "/publication", null, shown.etag()).expect(200);
        }
    }

    /** The request that adds a member firm. */
    static Map<String, Object> firm(String register, String name) {
        return Map.of(
                "legalName",
                name,
                "registerNumber",
                register,
                "country",
                "AT",
                "nace",
                "28.41",
                "sizeClass",
                "small",
                "employees",
                20);
    }

    /** Adopts the catalogue and opens a cycle that accepts figures today. */
    static UUID openCycle(Client admin, String slug, int year) {
        loadProgramme();
        admin.put("/a/" + slug + "/api/commitments/catalogue", Map.of("version", "1.0"))
                .expect(200, 201);
        var today = TestAssociation.today();
        var opening = Map.of(
                "year", year,
                "opens", today.minusDays(30).toString(),
                "due", today.plusDays(30).toString(),
                "graceEnd", today.plusDays(60).toString());
        return await("the adoption, which comes by an event")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> admin.post("/a/" + slug + "/api/monitoring/cycles", opening),
                        answer -> answer.status() == 201)
                .id();
    }
}
