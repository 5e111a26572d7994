package eu.spindle.commitments.directory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.People;
import eu.spindle.platform.access.Peer;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lookups of helpdesk-service before it sends a mail and when one arrives. */
@SpindleTest
class InternalDirectoryTest {

    @Autowired
    Api api;

    private final TestCaller gateway = TestCaller.gateway(null);
    private final TestCaller helpdesk = TestCaller.peer(Peer.HELPDESK_SERVICE, null);
    private final String address = UUID.randomUUID() + "@firm.example";
    private TestAssociation association;

    @BeforeEach
    void anActiveAssociation() {
        association = People.active(api);
    }

    @Test
    void showsNamesOfItsOwnAssociationOnly() {
        var firm = People.firm(api, association, "Zahnrad Beispiel GmbH");
        var other = People.active(api);
        var path = "/internal/names/%s?enterprise=" + firm + "&language=de";
        assertThat(api.as(helpdesk)
                        .get(path.formatted(association.id()))
                        .expect(200)
                        .json()
                        .path("enterprise")
                        .asString())
                .isEqualTo("Zahnrad Beispiel GmbH");
        assertThat(api.as(helpdesk)
                        .get(path.formatted(other.id()))
                        .expect(200)
                        .json()
                        .has("enterprise"))
                .isFalse();
        assertThat(api.as(helpdesk)
                        .get("/internal/names/" + association.id() + "?commitment=NONE-1")
                        .expect(200)
                        .json()
                        .has("commitment"))
                .isFalse();
    }

    @Test
    void showsMembershipsUntilTheyEnd() {
        var membership = api.as(People.admin(association))
                .post(
                        "/invitations",
                        Map.of(
                                "invitations",
                                List.of(Map.of("email", address, "role", "association-officer", "language", "de"))))
                .expect(201)
                .json()
                .at("/items/0/id")
                .asString();
        var person = People.signedIn(api, address, address.toUpperCase(Locale.ROOT));
        var path = "/internal/memberships/" + association.id() + "/of-person/" + person;
        assertThat(api.as(helpdesk).get(path).json().path("items").isEmpty()).isTrue();
        var token = People.token(api, association, UUID.fromString(membership));
        api.as(gateway)
                .send("POST", "/internal/invitations/" + token + "/acceptance", Map.of("person", person))
                .expect(200);

        var held = api.as(helpdesk).get(path).expect(200);
        Contracts.holdAnswer("memberships", held.text());
        assertThat(held.json().at("/items/0/role").asString()).isEqualTo("association-officer");
        var senders = api.as(helpdesk)
                .get("/internal/senders?email=" + address)
                .expect(200)
                .json();
        assertThat(senders.at("/items/0/person/id").asString()).isEqualTo(person.toString());
        assertThat(senders.at("/items/0/memberships/0/association/id").asString())
                .isEqualTo(association.id().toString());

        api.as(People.admin(association))
                .post("/memberships/" + membership + "/revocation", Map.of())
                .expect(200);
        assertThat(api.as(helpdesk).get(path).json().path("items").isEmpty()).isTrue();
        assertThat(api.as(helpdesk)
                        .get("/internal/senders?email=" + address)
                        .json()
                        .at("/items/0/memberships")
                        .isEmpty())
                .isTrue();
    }
}
