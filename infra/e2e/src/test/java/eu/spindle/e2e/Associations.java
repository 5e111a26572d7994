package eu.spindle.e2e;

import java.util.List;
import java.util.Map;

/** Associations for tests that need one and are not about founding it. */
final class Associations {

    private static final String REGISTRY = "/p/machine-tools/api/commitments/associations";

    private Associations() {}

    /** Registers an association, lets an admin join, activates it, and returns the admin's calls. */
    static Client active(String slug) {
        var steward = RunningSystem.steward();
        var name = "Association " + slug + " (demo)";
        var id = steward.post(
                        REGISTRY,
                        Map.of(
                                "slug", slug,
                                "name", name,
                                "country", "AT",
                                "locale", "de-AT",
                                "timeZone", "Europe/Vienna",
                                "languages", List.of("de", "en")))
                .expect(200, 201)
                .id();
        var email = "admin@" + slug + ".spindle.example";
        steward.post(
                        REGISTRY + "/" + id + "/invitations",
                        Map.of("invitations", List.of(Map.of("email", email, "role", "association-admin", "language", "en"))))
                .expect(201);
        var admin = Person.of(email).signUp("Demo", "Admin").accept().client();
        var seen = admin.get("/a/" + slug + "/api/commitments/association").expect(200);
        admin.put(
                        "/a/" + slug + "/api/commitments/association",
                        Map.of(
                                "name", name,
                                "country", "AT",
                                "locale", "de-AT",
                                "timeZone", "Europe/Vienna",
                                "languages", List.of("de", "en"),
                                "supportCalendar",
                                        Map.of(
                                                "weekly",
                                                List.of(Map.of("day", "MONDAY", "from", "08:00", "to", "12:00"))),
                                "branding", Map.of("name", slug, "primary", "#0b5394", "accent", "#7f3f00")),
                        "If-Match",
                        seen.etag())
                .expect(200);
        admin.post("/a/" + slug + "/api/commitments/association/activation", null).expect(200);
        return admin;
    }
}
