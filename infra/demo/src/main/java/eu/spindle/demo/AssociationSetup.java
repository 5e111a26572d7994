package eu.spindle.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.spindle.demo.call.Actor;
import eu.spindle.demo.call.Answer;
import eu.spindle.demo.call.Api;
import eu.spindle.packs.demo.DemoAssociation;
import eu.spindle.packs.demo.DemoProgramme;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads the programme, and brings an association from its registration to its member list. */
final class AssociationSetup {

    private static final String VERSION = "1.0";
    private static final String PROGRAMME = "/p/" + DemoProgramme.PROGRAMME + "/api/";
    private static final String BOUNDARY = "spindle-demo-members";

    private final Api api;
    private final Actor steward;

    AssociationSetup(Api api, Actor steward) {
        this.api = api;
        this.steward = steward;
    }

    void loadProgramme() throws InterruptedException, IOException {
        byte[] pack;
        try (InputStream in = DemoProgramme.pack()) {
            pack = in.readAllBytes();
        }
        for (String service : List.of("monitoring", "commitments")) {
            api.send(
                            steward,
                            "PUT",
                            PROGRAMME + service + "/packs/" + VERSION,
                            "application/zip",
                            BodyPublishers.ofByteArray(pack))
                    .expect(200, 201);
        }
        String catalogue = PROGRAMME + "commitments/catalogues/" + VERSION;
        String state = api.get(steward, catalogue)
                .expect(200)
                .body()
                .at("/catalogue/state")
                .asText();
        if (!state.equals("published")) {
            api.post(steward, catalogue + "/publication", null).expect(200);
        }
    }

    /** Registers an association, or finds the one that is there, and returns its id. */
    String register(DemoAssociation data) throws InterruptedException {
        String registry = PROGRAMME + "commitments/associations";
        for (JsonNode there :
                api.get(steward, registry + "?limit=100").expect(200).body().path("items")) {
            if (there.path("slug").asText().equals(data.slug())) {
                return there.path("id").asText();
            }
        }
        return api.post(steward, registry, profile(data, Optional.of(data.slug())))
                .expect(200, 201)
                .text("id");
    }

    /** Invites the first admin, and returns the invitation. */
    JsonNode inviteAdmin(String association, String email, String language) throws InterruptedException {
        Map<String, String> admin =
                Map.of("email", email, "role", "association-admin", "name", "Demo Admin", "language", language);
        return api.post(
                        steward,
                        PROGRAMME + "commitments/associations/" + association + "/invitations",
                        Map.of("invitations", List.of(admin)))
                .expect(200, 201)
                .body()
                .at("/items/0");
    }

    /** Configures and activates an association and adopts the catalogue. */
    void configure(DemoAssociation data, Actor admin) throws InterruptedException {
        String path = "/a/" + data.slug() + "/api/commitments/";
        Answer seen = api.get(admin, path + "association").expect(200);
        api.put(admin, path + "association", profile(data, Optional.empty()), "If-Match", seen.etag())
                .expect(200);
        api.post(admin, path + "association/activation", null).expect(200);
        api.put(admin, path + "catalogue", Map.of("version", VERSION)).expect(200, 201);
    }

    private static Map<String, Object> profile(DemoAssociation data, Optional<String> slug) {
        boolean spanish = data.language().equals("es");
        Map<String, Object> profile = new HashMap<>();
        slug.ifPresent(text -> profile.put("slug", text));
        profile.put("name", data.name());
        profile.put("country", data.country());
        profile.put("locale", data.language() + "-" + data.country());
        profile.put("timeZone", data.timeZone().getId());
        profile.put("languages", List.of(data.language(), "en"));
        profile.put("supportCalendar", Map.of("weekly", hours(), "holidays", data.country()));
        profile.put(
                "branding",
                Map.of(
                        "name", spanish ? "Costa Máquinas" : "Alpenland",
                        "primary", spanish ? "#a33b20" : "#0b5394",
                        "accent", spanish ? "#1f6f8b" : "#7f3f00"));
        return profile;
    }

    /** A break at noon, so that it shows how answers are timed. */
    private static List<Map<String, String>> hours() {
        return Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .flatMap(day -> Stream.of(
                        Map.of("day", day, "from", "08:00", "to", "12:00"),
                        Map.of("day", day, "from", "13:00", "to", "17:00")))
                .toList();
    }

    /** Imports the member list as an association does, and returns the firms' ids by register number. */
    Map<String, String> importMembers(DemoAssociation data, Actor admin) throws InterruptedException, IOException {
        Map<String, String> there = members(data, admin);
        if (there.size() >= data.firms().size()) {
            return there;
        }
        String imports = "/a/" + data.slug() + "/api/commitments/member-imports";
        String id = api.send(
                        admin,
                        "POST",
                        imports,
                        "multipart/form-data; boundary=" + BOUNDARY,
                        BodyPublishers.ofByteArray(upload(data)))
                .expect(201)
                .text("id");
        api.post(admin, imports + "/" + id + "/application", null).expect(200);
        return members(data, admin);
    }

    private static byte[] upload(DemoAssociation data) throws IOException {
        String name = data.memberFile().substring(data.memberFile().lastIndexOf('/') + 1);
        try (InputStream in = data.members()) {
            String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return """
                    --%1$s\r
                    Content-Disposition: form-data; name="file"; filename="%2$s"\r
                    Content-Type: text/csv; charset=utf-8\r
                    \r
                    %3$s\r
                    --%1$s--\r
                    """.formatted(BOUNDARY, name, list).getBytes(StandardCharsets.UTF_8);
        }
    }

    private Map<String, String> members(DemoAssociation data, Actor admin) throws InterruptedException {
        Map<String, String> members = new HashMap<>();
        String after = "";
        do {
            JsonNode page = api.get(
                            admin,
                            "/a/" + data.slug() + "/api/commitments/enterprises?limit=100"
                                    + (after.isEmpty() ? "" : "&after=" + after))
                    .expect(200)
                    .body();
            for (JsonNode firm : page.path("items")) {
                members.put(
                        firm.path("registerNumber").asText(), firm.path("id").asText());
            }
            after = page.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
        return members;
    }

    /** The titles of the commitments, in the association's language. */
    Map<String, String> titles(DemoAssociation data, Actor admin) throws InterruptedException {
        Map<String, String> titles = new HashMap<>();
        Actor reader = request -> {
            admin.sign(request);
            request.setHeader("Accept-Language", data.language());
        };
        for (JsonNode commitment : api.get(reader, "/a/" + data.slug() + "/api/commitments/catalogue/commitments")
                .expect(200)
                .body()
                .path("items")) {
            titles.put(
                    commitment.path("code").asText(), commitment.path("title").asText());
        }
        return titles;
    }

    /** Invites people all at once, and returns the invitations in their order. */
    List<JsonNode> invite(DemoAssociation data, Actor admin, List<Map<String, String>> guests)
            throws InterruptedException {
        List<JsonNode> invited = new ArrayList<>();
        api.post(admin, "/a/" + data.slug() + "/api/commitments/invitations", Map.of("invitations", guests))
                .expect(200, 201)
                .body()
                .path("items")
                .forEach(invited::add);
        return invited;
    }
}
