package eu.spindle.commitments.membership;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.People;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.AtOnce;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import eu.spindle.test.TestKafka;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpindleTest
class InvitationTest {

    @Autowired
    Api api;

    @Autowired
    TestDatabase database;

    private TestAssociation association;
    private final TestCaller gateway = TestCaller.gateway(null);
    private final String address = UUID.randomUUID() + "@firm.example";

    @BeforeEach
    void anActiveAssociation() {
        association = People.active(api);
    }

    @Test
    void leadsFromTheMailToTheRole() {
        var firm = People.firm(api, association, "Zahnrad Beispiel GmbH");
        var invitation = invite(address, "enterprise-lead", firm);
        var token = People.token(api, association, invitation);
        var preview = api.as(gateway)
                .get("/internal/invitations/" + token)
                .expect(200)
                .json();
        assertThat(preview.path("enterprise").path("name").asString()).isEqualTo("Zahnrad Beispiel GmbH");
        assertThat(preview.path("state").asString()).isEqualTo("invited");
        assertThat(preview.path("association").path("slug").asString()).isEqualTo(association.slug());

        var person = People.signedIn(api, address, address.toUpperCase(java.util.Locale.ROOT));
        accept(token, person).expect(200);

        var access = access(address).expect(200).json();
        assertThat(access.path("person").path("id").asString()).isEqualTo(person.toString());
        var membership = access.path("memberships").get(0);
        assertThat(membership.path("role").asString()).isEqualTo("enterprise-lead");
        assertThat(membership.path("enterprise").asString()).isEqualTo(firm.toString());
        assertThat(membership.path("association").path("id").asString())
                .isEqualTo(association.id().toString());
        assertThat(membership.path("association").path("status").asString()).isEqualTo("active");
    }

    @Test
    void isAcceptedOnceAndByTheOwnerOfTheAddressOnly() {
        var token = People.token(api, association, invite(address, "association-officer", null));
        var other = People.signedIn(api, "other-" + address, "other-" + address);
        assertThat(accept(token, other).problem(403)).isEqualTo("invitation-other-address");
        var person = People.signedIn(api, address, address);
        accept(token, person).expect(200);
        accept(token, person).expect(200);
        var namesake = People.signedIn(api, "second-" + address, address);
        assertThat(accept(token, namesake).problem(409)).isEqualTo("invitation-used");
    }

    @Test
    void isInvalidWhenChangedOrRevoked() {
        var invitation = invite(address, "association-officer", null);
        var token = People.token(api, association, invitation);
        var forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        assertThat(api.as(gateway).get("/internal/invitations/" + forged).problem(404))
                .isEqualTo("invitation-unknown");
        admin().post("/invitations/" + invitation + "/revocation", Map.of()).expect(200);
        var person = People.signedIn(api, address, address);
        assertThat(accept(token, person).problem(410)).isEqualTo("invitation-revoked");
    }

    @Test
    void changesNothingWhenRepeated() {
        var first = invite(address, "association-officer", null);
        assertThat(invite(address.toUpperCase(java.util.Locale.ROOT), "association-officer", null))
                .isEqualTo(first);
    }

    @Test
    void isNotSentAgainAtOnce() {
        var invitation = invite(address, "association-officer", null);
        assertThat(admin().post("/invitations/" + invitation + "/sending", Map.of())
                        .problem(429))
                .isEqualTo("invitation-just-sent");
    }

    @Test
    void isNotSentAgainAtOnceHoweverLongItIsValid() throws SQLException {
        var invitation = invite(address, "association-officer", null);
        try (var connection = database.asOwner();
                var shorter = connection.prepareStatement(
                        "update membership set expires_at = now() + interval '1 day' where id = ?")) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .execute("select set_config('app.association_id', '%s', true)".formatted(association.id()));
            shorter.setObject(1, invitation);
            // As it stands when it was sent while invitations were valid for a shorter time.
            assertThat(shorter.executeUpdate()).isEqualTo(1);
            connection.commit();
        }
        assertThat(admin().post("/invitations/" + invitation + "/sending", Map.of())
                        .problem(429))
                .isEqualTo("invitation-just-sent");
    }

    @Test
    void isWrittenInALanguageOfTheProductOnly() {
        for (var language : List.of("xx", "tlh", "ja")) {
            var guest = Map.of("email", address, "role", "association-officer", "language", language);
            var answer = admin().post("/invitations", Map.of("invitations", List.of(guest)));
            assertThat(answer.problem(422)).isEqualTo("invalid");
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("language-unknown");
        }
    }

    @Test
    void isOnlyForRolesThatTheCallerManages() {
        var own = People.firm(api, association, "Eigene GmbH");
        var foreign = People.firm(api, association, "Fremde GmbH");
        var owner = api.as(TestCaller.of(association, own, Role.ENTERPRISE_LEAD));
        owner.post("/invitations", body(address, "enterprise-contributor", own)).expect(201);
        assertThat(owner.post("/invitations", body(address, "enterprise-lead", own))
                        .problem(403))
                .isEqualTo("invitation-not-yours");
        assertThat(owner.post("/invitations", body(address, "enterprise-contributor", foreign))
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(owner.post("/invitations", body(address, "association-admin", null))
                        .problem(403))
                .isEqualTo("invitation-not-yours");
        var steward = api.as(TestCaller.steward());
        var path = "/associations/" + association.id() + "/invitations";
        steward.post(path, body(address, "association-admin", null)).expect(201);
        assertThat(steward.post(path, body(address, "association-officer", null))
                        .problem(403))
                .isEqualTo("invitation-not-yours");
    }

    @Test
    void isRevokedByItsManagersAndOnlyWhileItIsOpen() {
        var firm = People.firm(api, association, "Eigene GmbH");
        var owner = api.as(TestCaller.of(association, firm, Role.ENTERPRISE_LEAD));
        var coOwner = invite(address, "enterprise-lead", firm);
        for (var act : List.of("/sending", "/revocation")) {
            assertThat(owner.post("/invitations/" + coOwner + act, Map.of()).problem(403))
                    .isEqualTo("invitation-not-yours");
        }
        accept(People.token(api, association, coOwner), People.signedIn(api, address, address))
                .expect(200);
        // A membership is revoked by its own door, with its own rules.
        assertThat(admin().post("/invitations/" + coOwner + "/revocation", Map.of())
                        .problem(409))
                .isEqualTo("invitation-used");
        var contributor = invite("second-" + address, "enterprise-contributor", firm);
        owner.post("/invitations/" + contributor + "/revocation", Map.of()).expect(200);
    }

    @Test
    void reportsEveryErrorByItsField() {
        var answer = admin().post(
                        "/invitations",
                        Map.of(
                                "invitations",
                                List.of(
                                        Map.of("email", "nobody", "role", "association-officer"),
                                        Map.of("email", address, "role", "emperor"),
                                        Map.of("email", address, "role", "enterprise-lead"))));
        assertThat(answer.problem(422)).isEqualTo("invalid");
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .containsExactly("invitations[0].email", "invitations[1].role", "invitations[2].enterprise");
        assertThat(answer.json().path("errors").findValuesAsString("remedy")).hasSize(3);
    }

    @Test
    void publishesIdsAndNoAddress() {
        var invitation = invite(address, "association-officer", null);
        var changed = TestKafka.await(
                "spindle.associations",
                message -> TestKafka.header(message, "ce_subject").equals(invitation.toString()));
        var requested = TestKafka.await(
                "spindle.notifications",
                message -> TestKafka.header(message, "ce_subject").equals(invitation.toString()));
        for (var message : List.of(changed, requested)) {
            Contracts.hold(message);
            assertThat(new String(message.value(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("@");
        }
    }

    @Test
    void areAcceptedAtOnceBeyondTheNumberOfConnections() {
        var token = People.token(api, association, invite(address, "association-officer", null));
        var person = People.signedIn(api, address, address);
        assertThat(AtOnce.send(number -> accept(token, person))).allMatch(answer -> answer.status() == 200);
    }

    @Test
    void areMadeByAStewardAtOnceBeyondTheNumberOfConnections() {
        var steward = api.as(TestCaller.steward());
        var path = "/associations/" + association.id() + "/invitations";
        assertThat(AtOnce.send(number -> steward.post(path, body(number + address, "association-admin", null))))
                .allMatch(answer -> answer.status() == 201);
    }

    @Test
    void areMadeOnceHoweverManyInviteTheSamePersonAtOnce() {
        var invited = AtOnce.send(number -> admin().post("/invitations", body(address, "facilitator", null)));
        assertThat(invited.stream()
                        .map(answer ->
                                answer.expect(201).json().at("/items/0/id").asString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void doNotLeadToARoleThatThePersonHasAlready() {
        invite(address, "facilitator", null);
        var path = "/memberships/" + invite(address, "auditor", null);
        var etag = admin().get(path).expect(200).etag();
        assertThat(admin().put(path, Map.of("role", "facilitator"), "If-Match", etag)
                        .problem(409))
                .isEqualTo("membership-exists");
        assertThat(admin().get(path).json().path("role").asString()).isEqualTo("auditor");
    }

    private UUID invite(String email, String role, UUID enterprise) {
        return UUID.fromString(admin().post("/invitations", body(email, role, enterprise))
                .expect(201)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString());
    }

    private static Map<String, Object> body(String email, String role, UUID enterprise) {
        return Map.of(
                "invitations",
                List.of(
                        enterprise == null
                                ? Map.of("email", email, "role", role)
                                : Map.of("email", email, "role", role, "enterprise", enterprise)));
    }

    private Api.As admin() {
        return api.as(People.admin(association));
    }

    private Api.Answer accept(String token, UUID person) {
        return api.as(gateway)
                .send("POST", "/internal/invitations/" + token + "/acceptance", Map.of("person", person.toString()));
    }

    private Api.Answer access(String subject) {
        return api.as(gateway)
                .get("/internal/access?issuer=https://id.example&subject="
                        + java.net.URLEncoder.encode(subject, java.nio.charset.StandardCharsets.UTF_8));
    }
}
