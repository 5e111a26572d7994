package eu.spindle.commitments.leaving;

import static eu.spindle.commitments.pledge.PledgeFixture.NOW;
import static eu.spindle.commitments.pledge.PledgeFixture.energy;
import static eu.spindle.commitments.pledge.PledgeFixture.energyTerms;
import static eu.spindle.commitments.pledge.PledgeFixture.verb;
import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.People;
import eu.spindle.commitments.compliance.ComplianceTracker;
import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.PledgeFixture;
import eu.spindle.commitments.pledge.PledgeState;
import eu.spindle.platform.access.Peer;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestKafka;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What ends when a firm leaves, and what applies when it rejoins. */
@SpindleTest
class LeavingTest {

    @Autowired
    Api api;

    @Autowired
    MeasuredPledges measured;

    @Autowired
    ComplianceTracker tracker;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final TestCaller gateway = TestCaller.gateway(null);
    private final String address = UUID.randomUUID() + "@firm.example";
    private PledgeFixture firm;
    private Api.As admin;
    private Api.As anybody;

    @BeforeEach
    void aFirm() {
        var association = People.active(api);
        firm = new PledgeFixture(api, association, People.firm(api, association, "Drehwerk Abschied GmbH"));
        admin = api.as(People.admin(association));
        anybody = api.as(TestCaller.anybody(association));
    }

    @ParameterizedTest
    @EnumSource(
            value = PledgeState.class,
            names = {"SUBMITTED", "DELISTED", "ACHIEVED"})
    void endsOpenPledges(PledgeState state) {
        var pledge = in(state);
        var before = shown(pledge);
        assertThat(before.path("state").asString()).isEqualTo(state.code());

        leave();

        var after = shown(pledge);
        if (state == PledgeState.ACHIEVED) {
            assertThat(after).isEqualTo(before);
        } else {
            assertThat(after.path("state").asString()).isEqualTo("withdrawn");
            assertThat(after.path("proposal").isNull()).isTrue();
            var last = after.at("/entries/" + (after.path("entries").size() - 1));
            assertThat(last.path("action").asString()).isEqualTo("withdrawn");
            assertThat(last.path("reasonCode").asString()).isEqualTo("enterprise-left");
            assertThat(last.path("by").isNull()).isTrue();
        }
        refusesEveryChangeOf(pledge);
        assertThat(shown(pledge)).isEqualTo(after);
    }

    private void refusesEveryChangeOf(UUID pledge) {
        var seen = firm.officer.get("/pledges/" + pledge);
        var reason = Map.of("reason", "Still");
        var owners = Map.of(
                "submission",
                Map.of(),
                "withdrawal",
                reason,
                "amendment",
                Map.of("reason", "x", "terms", energyTerms()));
        var officers = Map.of(
                "acceptance",
                Map.of(),
                "return",
                reason,
                "reopening",
                reason,
                "conclusion",
                Map.of("outcome", "achieved", "reason", "Still"));
        owners.forEach((verb, body) ->
                assertThat(verb(firm.lead, seen, verb, body).status()).as(verb).isEqualTo(409));
        officers.forEach(
                (verb, body) -> assertThat(verb(firm.officer, seen, verb, body).status())
                        .as(verb)
                        .isEqualTo(409));
        assertThat(firm.lead.post("/pledges", energy(energyTerms())).problem(409))
                .isEqualTo("enterprise-left");
        assertThat(firm.lead
                        .post("/compliance-requests", Map.of("kind", "pause", "year", NOW, "reason", "Still"))
                        .problem(409))
                .isEqualTo("enterprise-left");
    }

    @Test
    void dropsAnAmendmentAndPublishesTheChange() {
        var active = firm.active(energy(energyTerms()));
        var amended = verb(firm.contributor, active, "amendment", Map.of("reason", "More", "terms", energyTerms()))
                .expect(200);
        leave();
        var shown = shown(active.id());
        assertThat(shown.at("/revisions/1/state").asString()).isEqualTo("dropped");
        assertThat(shown.path("version").asLong())
                .isGreaterThan(amended.json().path("version").asLong());
        var events = TestKafka.await(
                "spindle.pledges",
                5,
                message -> TestKafka.header(message, "ce_subject")
                        .equals(active.id().toString()));
        events.forEach(Contracts::hold);
        assertThat(new String(events.getLast().value(), StandardCharsets.UTF_8)).contains("\"state\":\"withdrawn\"");
    }

    @Test
    void isShownOnAllPublicPages() {
        firm.active(energy(energyTerms()));
        assertThat(badge()).contains("1 active pledge");

        leave();

        var today = TestAssociation.today().toString();
        for (var entry : List.of(
                anybody.get("/public/pledge-wall").expect(200).json().at("/items/0"),
                anybody.get("/public/enterprises/" + firm.enterprise)
                        .expect(200)
                        .json(),
                firm.officer.get("/pledge-wall").expect(200).json().at("/items/0"))) {
            assertThat(entry.path("compliance").asString()).isEqualTo("left");
            assertThat(entry.path("reasonCode").asString()).isEqualTo("enterprise-left");
            assertThat(entry.path("leftOn").asString()).isEqualTo(today);
            assertThat(entry.toString()).doesNotContain("\"active\"");
        }
        assertThat(badge()).contains("Left the programme on").doesNotContain("active pledge");
    }

    @Test
    void isNotPublicForAFirmWithoutPublicPledges() {
        firm.submitted(energy(energyTerms()));
        leave();
        assertThat(anybody.get("/public/enterprises/" + firm.enterprise).problem(404))
                .isEqualTo("not-found");
        assertThat(anybody.get("/public/enterprises/" + firm.enterprise + "/badge")
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(anybody.get("/public/pledge-wall").json().path("items")).isEmpty();
    }

    @Test
    void isPreviewedAndClosesWhatIsOpen() {
        firm.active(energy(energyTerms()));
        firm.drafted(energy(energyTerms()));
        var request = firm.lead
                .post("/compliance-requests", Map.of("kind", "pause", "year", NOW, "reason", "A fire"))
                .expect(201);
        var invitation = invite("enterprise-contributor");
        var link = People.token(api, firm.association, invitation);

        var preview = admin.get("/enterprises/" + firm.enterprise + "/leaving")
                .expect(200)
                .json();
        assertThat(preview.path("pledges").asInt()).isEqualTo(2);
        assertThat(preview.path("requests").asInt()).isEqualTo(1);
        assertThat(preview.path("invitations").asInt()).isEqualTo(1);
        assertThat(preview.path("people").asInt()).isZero();

        leave();
        leave();

        var closed = firm.officer.get("/compliance-requests/" + request.id()).expect(200);
        assertThat(closed.json().path("state").asString()).isEqualTo("closed");
        assertThat(firm.officer
                        .send(
                                "POST",
                                "/compliance-requests/" + request.id() + "/decision",
                                Map.of("granted", true, "reason", "Yes"),
                                "If-Match",
                                closed.etag())
                        .problem(409))
                .isEqualTo("compliance-request-decided");
        var person = People.signedIn(api, address, address);
        assertThat(accept(link, person).problem(410)).isEqualTo("invitation-revoked");
        assertThat(admin.post("/invitations", invitation("enterprise-lead")).problem(409))
                .isEqualTo("enterprise-left");
        assertThat(admin.get("/enterprises/" + firm.enterprise + "/leaving")
                        .json()
                        .path("pledges")
                        .asInt())
                .isZero();
    }

    @Test
    void allowsItsPeopleToReadForALimitedTime() {
        var person = member("enterprise-lead");
        assertThat(place().path("readUntil").isMissingNode()).isTrue();
        assertThat(recipients("/internal/memberships/" + firm.association.id() + "/of-person/" + person))
                .hasSize(1);

        leave();

        var left = Instant.parse(place().path("leftAt").asString());
        assertThat(Instant.parse(place().path("readUntil").asString())).isEqualTo(left.plusSeconds(365 * 86_400));
        assertThat(recipients("/internal/memberships/" + firm.association.id() + "/of-person/" + person))
                .isEmpty();
        assertThat(recipients("/internal/memberships/" + firm.association.id() + "?role=enterprise-lead"))
                .isEmpty();
        assertThat(recipients("/internal/senders?email=" + address).at("/0/memberships"))
                .isEmpty();
        assertThat(api.as(gateway)
                        .send(
                                "POST",
                                "/internal/persons/" + person + "/tokens",
                                Map.of(
                                        "name",
                                        "Nightly",
                                        "association",
                                        firm.association.slug(),
                                        "roles",
                                        List.of("enterprise-lead")))
                        .problem(422))
                .isEqualTo("invalid");

        inTransaction(() -> database.sql("update membership set left_at = left_at - interval '365 days 1 second'"
                        + " where enterprise_id = ?")
                .param(firm.enterprise)
                .update());
        assertThat(access().path("memberships")).isEmpty();
    }

    @Test
    void startsAnewWhenTheFirmRejoins() {
        var ended = firm.active(energy(energyTerms())).id();
        member("enterprise-lead");
        inTransaction(() -> tracker.closed(UUID.randomUUID(), NOW, Instant.now()));
        assertThat(compliance()).isEqualTo("overdue");
        leave();
        var away = Instant.now();
        assertThat(compliance()).isEqualTo("left");

        rejoin();

        assertThat(place().path("readUntil").isMissingNode()).isTrue();
        assertThat(compliance()).isEqualTo("good");
        assertThat(shown(ended).path("state").asString()).isEqualTo("withdrawn");
        assertThat(anybody.get("/public/pledge-wall").json().path("items")).isEmpty();
        firm.active(energy(energyTerms()));
        assertThat(badge()).contains("1 active pledge");
        inTransaction(() -> tracker.closed(UUID.randomUUID(), NOW, away));
        assertThat(compliance()).as("a cycle that closed while it was away").isEqualTo("good");
        inTransaction(() -> tracker.closed(UUID.randomUUID(), NOW, Instant.now()));
        assertThat(compliance()).as("what it had missed before it left").isEqualTo("overdue");
    }

    @Test
    void isNotChangedByLaterEvents() {
        var achieved = in(PledgeState.ACHIEVED);
        var cycle = UUID.randomUUID();
        leave();
        inTransaction(() -> {
            tracker.closed(cycle, NOW, Instant.now());
            tracker.reported(firm.enterprise, cycle, NOW);
            measured.notAchievedAfterAll(achieved);
        });
        assertThat(compliance()).isEqualTo("left");
        assertThat(shown(achieved).path("state").asString()).isEqualTo("achieved");
    }

    @Test
    void isRevertedByAnImportAndRestoredByItsUndo() {
        member("enterprise-lead");
        var list = "name,register number,country,nace,employees\nDrehwerk Abschied GmbH,"
                + admin.get("/enterprises/" + firm.enterprise)
                        .json()
                        .path("registerNumber")
                        .asString()
                + ",AT,28.41,42\n";
        leave();
        var left = place().path("leftAt").asString();
        var made = People.upload(admin, "members.csv", list.getBytes(StandardCharsets.UTF_8), null)
                .expect(201)
                .id();

        done(made, "application", "applied");
        assertThat(place().path("readUntil").isMissingNode()).isTrue();
        assertThat(admin.get("/enterprises/" + firm.enterprise)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("active");

        done(made, "undo", "undone");
        assertThat(place().path("leftAt").asString()).isEqualTo(left);
    }

    private void done(UUID made, String action, String state) {
        admin.post("/member-imports/" + made + "/" + action, Map.of());
        org.awaitility.Awaitility.await()
                .until(() -> admin.get("/member-imports/" + made)
                        .json()
                        .path("state")
                        .asString()
                        .equals(state));
    }

    private UUID in(PledgeState state) {
        if (state == PledgeState.SUBMITTED) {
            return firm.submitted(energy(energyTerms())).id();
        }
        var id = firm.active(energy(energyTerms())).id();
        switch (state) {
            case DELISTED -> inTransaction(() -> measured.delist(firm.enterprise, "cycles-missed"));
            case ACHIEVED -> inTransaction(() -> measured.achieved(id));
            default -> throw new IllegalArgumentException(state.code());
        }
        return id;
    }

    private JsonNode shown(UUID pledge) {
        return firm.officer.get("/pledges/" + pledge).expect(200).json();
    }

    private void leave() {
        admin.post("/enterprises/" + firm.enterprise + "/leaving", Map.of()).expect(200);
    }

    private void rejoin() {
        var seen = admin.get("/enterprises/" + firm.enterprise).expect(200);
        var details = new HashMap<String, Object>();
        for (var field : List.of("legalName", "registerNumber", "country", "nace")) {
            details.put(field, seen.json().path(field).asString());
        }
        details.put("employees", 42);
        admin.put("/enterprises/" + firm.enterprise, details, "If-Match", seen.etag())
                .expect(200);
    }

    private String badge() {
        return anybody.get("/public/enterprises/" + firm.enterprise + "/badge")
                .expect(200)
                .text();
    }

    private String compliance() {
        return firm.officer.get("/compliance").json().at("/items/0/state").asString();
    }

    private Map<String, Object> invitation(String role) {
        return Map.of("invitations", List.of(Map.of("email", address, "role", role, "enterprise", firm.enterprise)));
    }

    private UUID invite(String role) {
        return UUID.fromString(admin.post("/invitations", invitation(role))
                .expect(201)
                .json()
                .at("/items/0/id")
                .asString());
    }

    private UUID member(String role) {
        var link = People.token(api, firm.association, invite(role));
        var person = People.signedIn(api, address, address);
        accept(link, person).expect(200);
        return person;
    }

    private Api.Answer accept(String link, UUID person) {
        return api.as(gateway)
                .send("POST", "/internal/invitations/" + link + "/acceptance", Map.of("person", person.toString()));
    }

    private JsonNode access() {
        return api.as(gateway)
                .get("/internal/access?issuer=https://id.example&subject=" + address)
                .expect(200)
                .json();
    }

    private JsonNode place() {
        return access().at("/memberships/0");
    }

    private JsonNode recipients(String path) {
        return api.as(TestCaller.peer(Peer.HELPDESK_SERVICE, null))
                .get(path)
                .expect(200)
                .json()
                .path("items");
    }

    private void inTransaction(Runnable work) {
        Scope.of(TestCaller.PROGRAMME, firm.association.id())
                .run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }
}
