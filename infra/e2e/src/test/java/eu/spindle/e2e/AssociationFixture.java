package eu.spindle.e2e;

import static org.awaitility.Awaitility.await;

import eu.spindle.packs.demo.DemoFirm;
import eu.spindle.packs.demo.DemoProgramme;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An association with people of every role, some firms, and an open reporting cycle. */
final class AssociationFixture {

    static final int YEAR = DemoProgramme.CLOSED_YEARS.getLast();
    private static AssociationFixture shared;

    private final String slug;
    private final Client admin;
    private final Map<String, Person> people = new HashMap<>();
    private final List<DemoFirm> firms;
    private final Map<String, UUID> enterprises = new HashMap<>();
    private final UUID cycle;

    private AssociationFixture(String slug) {
        this.slug = slug;
        this.admin = Associations.active(slug);
        people.put("admin", Person.of("admin@" + slug + ".spindle.example"));
        this.firms = DemoProgramme.associations().getFirst().firms().subList(0, 12);
        imported();
        for (var role : List.of("association-officer", "helpdesk-agent", "enterprise-lead", "enterprise-contributor")) {
            invite(role.substring(role.indexOf('-') + 1), role, role.startsWith("enterprise") ? firm() : null);
        }
        this.cycle = Associations.openCycle(admin, slug, YEAR);
    }

    /** The one shared by tests that leave it as others need it. */
    static synchronized AssociationFixture shared() {
        if (shared == null) {
            shared = new AssociationFixture("house-" + run());
        }
        return shared;
    }

    /** One of its own for a test that may leave it in any state. */
    static AssociationFixture own(String slug) {
        return new AssociationFixture(slug);
    }

    /** So that the tests can run again on a system that is running. */
    static String run() {
        return Long.toString(System.currentTimeMillis() / 1000, 36);
    }

    private void imported() {
        var path = api("commitments") + "/member-imports";
        var list = MemberList.csv(firms).getBytes(StandardCharsets.UTF_8);
        var preview = admin.upload(path, "members.csv", list, "text/csv")
                .expect(200, 201, 202)
                .id();
        admin.post(path + "/" + preview + "/application", null).expect(200);
        admin.get(api("commitments") + "/enterprises?limit=200")
                .expect(200)
                .json()
                .path("items")
                .forEach(firm -> enterprises.put(
                        firm.path("legalName").asString(),
                        UUID.fromString(firm.path("id").asString())));
    }

    /** Invites somebody with a role, for roles of a firm in that firm, and lets them join. */
    Person invite(String name, String role, UUID enterprise) {
        var email = name + "@" + slug + ".spindle.example";
        var item = new HashMap<String, Object>(Map.of("email", email, "role", role, "language", "en"));
        if (enterprise != null) {
            item.put("enterprise", enterprise);
        }
        admin.post(api("commitments") + "/invitations", Map.of("invitations", List.of(item)))
                .expect(201);
        var person = Person.of(email).signUp("Demo", capital(name)).accept();
        people.put(name, person);
        return person;
    }

    /** Gives somebody who has joined a further role. */
    void inviteAgain(Person person, String role, UUID enterprise) {
        var earlier = person.invitations();
        var item = Map.of("email", person.email(), "role", role, "language", "en", "enterprise", enterprise);
        admin.post(api("commitments") + "/invitations", Map.of("invitations", List.of(item)))
                .expect(201);
        person.acceptAfter(earlier);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    String slug() {
        return slug;
    }

    String api(String service) {
        return "/a/" + slug + "/api/" + service;
    }

    Person person(String name) {
        return people.get(name);
    }

    /** The firm whose people have joined. */
    UUID firm() {
        return enterprises.get(firms.getFirst().legalName());
    }

    String firmName() {
        return firms.getFirst().legalName();
    }

    String firmName(int number) {
        return firms.get(number).legalName();
    }

    UUID firm(int number) {
        return enterprises.get(firms.get(number).legalName());
    }

    String desk() {
        return "/a/" + slug;
    }

    String firmDesk() {
        return desk() + "/e/" + firm();
    }

    /** API calls of its administrator. */
    Client admin() {
        return admin;
    }

    UUID cycle() {
        return cycle;
    }

    /** A pledge of the firm that its officer has accepted. */
    UUID pledge(String title) {
        var lead = person("lead").client();
        var pledges = api("commitments") + "/pledges";
        var terms = Map.of(
                "title",
                title,
                "baseline",
                Map.of("value", "1000", "year", YEAR - 1),
                "target",
                Map.of("kind", "change", "value", "-10"),
                "targetYear",
                2029);
        var id = lead.post(pledges, Map.of("commitment", "ENV-1", "indicator", "ENV-1.1", "terms", terms))
                .expect(201)
                .id();
        var path = pledges + "/" + id;
        lead.post(path + "/submission", null, lead.get(path).etag()).expect(200);
        person("officer")
                .client()
                .post(path + "/acceptance", null, lead.get(path).etag())
                .expect(200);
        return id;
    }

    /** Waits until approved figures have reached a pledge of the firm: they come by an event, and a page shows what is there. */
    void awaitProgress() {
        var lead = person("lead").client();
        var pledges = api("commitments") + "/pledges";
        await("the figures of a pledge")
                .atMost(Duration.ofSeconds(30))
                .until(() -> lead.get(pledges)
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(pledge -> pledges + "/" + pledge.path("id").asString() + "/progress")
                        .anyMatch(path -> !lead.get(path)
                                .expect(200)
                                .json()
                                .path("points")
                                .isEmpty()));
    }

    /** Enters the missing figures, and comments on warnings. */
    void fillIn() {
        fillIn(person("lead"), 0);
    }

    /** The same for another firm, by somebody of it. */
    void fillIn(Person somebody, int number) {
        var client = somebody.client();
        var path = submission(number);
        var figures = DemoProgramme.submission(firms.get(number), YEAR).figures();
        client.patch(
                        path,
                        Map.of("figures", figures),
                        "If-Match",
                        client.get(path).expect(200).etag())
                .expect(200);
        Findings.comment(client, path);
    }

    private String submission(int number) {
        return api("monitoring") + "/cycles/" + cycle + "/submissions/" + firm(number);
    }
}
