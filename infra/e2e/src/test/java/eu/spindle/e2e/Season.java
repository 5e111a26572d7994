package eu.spindle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.packs.demo.DemoFirm;
import eu.spindle.packs.demo.DemoProgramme;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the chapters of the season share: the association, its firms and people, and what earlier chapters made. */
final class Season {

    /** So that the season can be run again on a system that is running. */
    private static final String RUN = AssociationFixture.run();

    static final String SLUG = "alpenland-" + RUN;
    static final String COMMITMENTS = "/a/" + SLUG + "/api/commitments";
    static final String MONITORING = "/a/" + SLUG + "/api/monitoring";
    static final String HELPDESK = "/a/" + SLUG + "/api/helpdesk";
    static final int YEAR = DemoProgramme.CLOSED_YEARS.getLast();

    final List<DemoFirm> firms = DemoProgramme.associations().getFirst().firms();

    /** The firm whose people the season follows. */
    final DemoFirm ours = firms.getFirst();

    /** By register number, once they are imported. */
    final Map<String, UUID> enterprises = new TreeMap<>();

    private final Map<String, Person> people = new HashMap<>();
    UUID cycle = new UUID(0, 0);
    UUID pledge = new UUID(0, 0);

    Person person(String name) {
        return people.get(name);
    }

    /** The calls of somebody who has joined. */
    Client as(String name) {
        return person(name).client();
    }

    UUID enterprise(DemoFirm firm) {
        return enterprises.get(firm.registerNumber());
    }

    /** The path of a firm's figures. */
    String submission(DemoFirm firm) {
        return MONITORING + "/cycles/" + cycle + "/submissions/" + enterprise(firm);
    }

    static String etag(Client client, String path) {
        return client.get(path).expect(200).etag();
    }

    /** Sends the invitation, and lets the guest sign up, follow the mail and accept. */
    void join(String name, String lastName, Runnable invite) {
        invite.run();
        var person = Person.of(address(name)).signUp("Demo", lastName).accept();
        people.put(name, person);
        assertThat(person.client().get("/api/me").expect(200).text()).as(name).contains(SLUG);
    }

    static Map<String, Object> invitation(String name, String role, UUID enterprise) {
        var item = new HashMap<String, Object>(Map.of("email", address(name), "role", role, "language", "en"));
        if (enterprise != null) {
            item.put("enterprise", enterprise);
        }
        return Map.of("invitations", List.of(item));
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-") + "@" + RUN + ".season.spindle.example";
    }
}
