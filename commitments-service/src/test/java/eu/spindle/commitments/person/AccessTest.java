package eu.spindle.commitments.person;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.People;
import eu.spindle.platform.access.Peer;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpindleTest
class AccessTest {

    @Autowired
    Api api;

    private TestAssociation association;
    private final TestCaller gateway = TestCaller.gateway(null);
    private final TestCaller helpdesk = TestCaller.peer(Peer.HELPDESK_SERVICE, null);

    @BeforeEach
    void anActiveAssociation() {
        association = People.active(api);
    }

    @Test
    void isEmptyForAnUnknownPerson() {
        assertThat(api.as(gateway)
                        .get("/internal/access?issuer=https://id.example&subject=" + UUID.randomUUID())
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(api.as(gateway)
                        .get("/internal/access?token-hash=" + "0".repeat(64))
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(api.as(People.admin(association))
                        .get("/internal/access?issuer=a&subject=b")
                        .problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void ofATokenEndsWithTheTokenAndWithItsOwner() {
        var person = member("association-officer", null);
        var path = "/internal/persons/" + person.id + "/tokens";
        var request =
                Map.of("name", "Nightly", "association", association.slug(), "roles", List.of("association-officer"));
        var made = api.as(gateway).send("POST", path, request).expect(201);
        var hash = Tokens.hash(made.json().path("token").asString());
        var access = byToken(hash).expect(200).json();
        assertThat(access.path("memberships").get(0).path("role").asString()).isEqualTo("association-officer");
        assertThat(access.path("token").path("id").asString())
                .isEqualTo(made.id().toString());
        assertThat(access.path("token").path("name").asString()).isEqualTo("Nightly");
        assertThat(access.path("person").path("id").asString()).isEqualTo(person.id.toString());
        assertThat(access.path("token").path("account").path("issuer").asString())
                .isNotBlank();
        assertThat(access.path("token").path("account").path("subject").asString())
                .isNotBlank();
        var listed = api.as(gateway).get(path).json().path("items").get(0);
        assertThat(listed.path("lastUsedAt").asString()).isNotBlank();
        assertThat(listed.has("token")).isFalse();
        api.as(gateway).delete(path + "/" + made.id()).expect(204);
        assertThat(byToken(hash).problem(404)).isEqualTo("not-found");

        var second = Tokens.hash(api.as(gateway)
                .send("POST", path, request)
                .expect(201)
                .json()
                .path("token")
                .asString());
        admin().post("/memberships/" + person.membership + "/revocation", Map.of())
                .expect(200);
        assertThat(byToken(second).problem(404)).isEqualTo("not-found");
    }

    @Test
    void ofATokenNeverExceedsItsOwners() {
        var person = member("association-officer", null);
        var path = "/internal/persons/" + person.id + "/tokens";
        for (var request : List.of(
                Map.of("name", "A", "association", association.slug(), "roles", List.of("association-admin")),
                Map.of("name", "B", "association", People.active(api).slug(), "roles", List.of("association-officer")),
                Map.of("name", "C", "programme", "machine-tools", "roles", List.of("programme-steward")))) {
            assertThat(api.as(gateway).send("POST", path, request).problem(422)).isEqualTo("invalid");
        }
        var unknown = api.as(gateway)
                .send("POST", path, Map.of("name", "E", "association", association.slug(), "roles", List.of("boss")));
        assertThat(unknown.problem(422)).isEqualTo("invalid");
        assertThat(unknown.json().at("/errors/0/field").asString()).isEqualTo("roles[0]");
        var stranger = People.signedIn(api, UUID.randomUUID().toString(), UUID.randomUUID() + "@x.example");
        var token = api.as(gateway)
                .send(
                        "POST",
                        path,
                        Map.of("name", "D", "association", association.slug(), "roles", List.of("association-officer")))
                .expect(201)
                .id();
        assertThat(api.as(gateway)
                        .delete("/internal/persons/" + stranger + "/tokens/" + token)
                        .problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void staysWithTheLastAdmin() {
        var first = member("association-admin", null);
        var path = "/memberships/" + first.membership;
        assertThat(admin().post(path + "/revocation", Map.of()).problem(409)).isEqualTo("last-admin");
        var version = admin().get(path).etag();
        assertThat(admin().put(path, Map.of("role", "auditor"), "If-Match", version)
                        .problem(409))
                .isEqualTo("last-admin");
        member("association-admin", null);
        admin().put(path, Map.of("role", "auditor"), "If-Match", version).expect(200);
    }

    @Test
    void isVisiblePerFirmAndNeverToAnotherAssociation() {
        var firm = People.firm(api, association, "Sicht GmbH");
        var foreign = People.firm(api, association, "Andere GmbH");
        var lead = member("enterprise-lead", firm);
        var other = member("enterprise-lead", foreign);
        var overview = admin().get("/members").json().path("items");
        assertThat(overview.findValuesAsString("name")).containsExactly("Andere GmbH", "Sicht GmbH");
        assertThat(overview.get(1).path("accepted").asInt()).isEqualTo(1);
        assertThat(overview.get(1).path("hasLead").asBoolean()).isTrue();

        var bound = api.as(TestCaller.of(association, firm, Role.ENTERPRISE_LEAD));
        assertThat(bound.get("/memberships").json().path("items").findValuesAsString("id"))
                .containsExactly(lead.membership.toString());
        assertThat(bound.get("/memberships/" + other.membership).problem(404)).isEqualTo("not-found");
        assertThat(bound.get("/enterprises/" + foreign).problem(404)).isEqualTo("not-found");
        assertThat(bound.get("/enterprises/" + firm).status()).isEqualTo(200);
        assertThat(bound.post("/invitations/" + other.membership + "/revocation", Map.of())
                        .problem(404))
                .isEqualTo("not-found");
        var elsewhere = api.as(People.admin(People.active(api)));
        assertThat(elsewhere.get("/memberships/" + lead.membership).problem(404))
                .isEqualTo("not-found");
        assertThat(elsewhere.get("/enterprises/" + firm).problem(404)).isEqualTo("not-found");
        assertThat(elsewhere.get("/memberships").json().path("items")).isEmpty();
    }

    @Test
    void isShownToTheHelpDeskByRoleAndFirm() {
        var firm = People.firm(api, association, "Post GmbH");
        var lead = member("enterprise-lead", firm);
        var path = "/internal/memberships/" + association.id();
        var officer = member("association-officer", null);
        member("enterprise-contributor", firm);
        member("enterprise-lead", People.firm(api, association, "Andere GmbH"));
        assertThat(recipients(path + "?role=enterprise-lead&enterprise=" + firm))
                .containsExactly(lead.membership);
        assertThat(recipients(path + "?role=association-officer")).containsExactly(officer.membership);
        var one = api.as(helpdesk).get(path + "/" + lead.membership).expect(200);
        Contracts.holdAnswer("memberships", "{\"items\":[" + one.text() + "]}");
        assertThat(one.json().path("language").asString()).isEqualTo("de");
        assertThat(one.json().path("person").asString()).isEqualTo(lead.id.toString());
    }

    private List<UUID> recipients(String path) {
        var answer = api.as(helpdesk).get(path).expect(200);
        Contracts.holdAnswer("memberships", answer.text());
        return answer.json()
                .path("items")
                .valueStream()
                .map(reader -> UUID.fromString(reader.path("id").asString()))
                .toList();
    }

    @Test
    void isShownToTheHelpDeskBeforeTheInvitationIsAccepted() {
        var item = Map.of("email", "gast@guest.example", "role", "association-officer");
        var invitation = admin().post("/invitations", Map.of("invitations", List.of(item)))
                .expect(201)
                .json()
                .at("/items/0/id")
                .asString();
        var letter = api.as(helpdesk)
                .get("/internal/invitations/" + association.id() + "/by-id/" + invitation)
                .expect(200);
        Contracts.holdAnswer("invitation", letter.text());
        assertThat(recipients("/internal/memberships/" + association.id() + "?role=association-officer"))
                .isEmpty();
    }

    @Test
    void isRefusedToOtherCallers() {
        var person = UUID.randomUUID();
        var ofGateway = List.of(
                "/internal/access?token-hash=" + "0".repeat(64),
                "/internal/associations/nowhere",
                "/internal/invitations/unknown",
                "/internal/persons/" + person + "/tokens");
        var ofHelpdesk = List.of(
                "/internal/memberships/" + association.id(),
                "/internal/memberships/" + association.id() + "/" + person,
                "/internal/invitations/" + association.id() + "/by-id/" + person);
        for (var path : ofGateway) {
            assertThat(api.as(helpdesk).get(path).problem(403)).as(path).isEqualTo("not-allowed");
            assertThat(api.as(gateway).get(path).status()).as(path).isIn(200, 404);
        }
        for (var path : ofHelpdesk) {
            assertThat(api.as(gateway).get(path).problem(403)).as(path).isEqualTo("not-allowed");
            assertThat(api.as(helpdesk).get(path).status()).as(path).isIn(200, 404);
        }
        for (var path : List.of("/internal/persons/" + person + "/tokens", "/internal/invitations/x/acceptance")) {
            assertThat(api.as(helpdesk).post(path, Map.of()).problem(403))
                    .as(path)
                    .isEqualTo("not-allowed");
        }
    }

    private record Member(UUID id, UUID membership) {}

    private Member member(String role, UUID firm) {
        var email = UUID.randomUUID() + "@firm.example";
        var item = firm == null
                ? Map.of("email", email, "role", role)
                : Map.of("email", email, "role", role, "enterprise", firm);
        var membership = UUID.fromString(admin().post("/invitations", Map.of("invitations", List.of(item)))
                .expect(201)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString());
        var person = People.signedIn(api, email, email);
        api.as(gateway)
                .send(
                        "POST",
                        "/internal/invitations/" + People.token(api, association, membership) + "/acceptance",
                        Map.of("person", person.toString()))
                .expect(200);
        return new Member(person, membership);
    }

    private Api.As admin() {
        return api.as(People.admin(association));
    }

    private Api.Answer byToken(String hash) {
        return api.as(gateway).get("/internal/access?token-hash=" + hash);
    }
}
