package eu.spindle.commitments.pledge;

import static eu.spindle.commitments.pledge.PledgeFixture.NOW;
import static eu.spindle.commitments.pledge.PledgeFixture.energy;
import static eu.spindle.commitments.pledge.PledgeFixture.energyTerms;
import static eu.spindle.commitments.pledge.PledgeFixture.on;
import static eu.spindle.commitments.pledge.PledgeFixture.terms;
import static eu.spindle.commitments.pledge.PledgeFixture.verb;
import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestKafka;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpindleTest
class PledgeTest {

    @Autowired
    Api api;

    PledgeFixture firm;

    @BeforeEach
    void adopted() {
        firm = new PledgeFixture(api);
    }

    @Test
    void goesFromDraftOverReturnToActive() {
        var draft = firm.drafted(energy(energyTerms()));
        assertThat(draft.json().path("state").asString()).isEqualTo("draft");
        assertThat(draft.json().at("/revisions/0/target/inUnit").asString()).isEqualTo("800.00");
        var submitted = verb(firm.lead, draft, "submission", null).expect(200);
        var returned = verb(firm.officer, submitted, "return", Map.of("reason", "By which measures?"))
                .expect(200);
        assertThat(returned.json().path("state").asString()).isEqualTo("returned");
        assertThat(returned.json().at("/revisions/0/verdict").asString()).isEqualTo("By which measures?");
        var edited = firm.contributor
                .put(
                        "/pledges/" + draft.id(),
                        terms("1000", Map.of("kind", "absolute", "value", "750.5"), NOW + 2),
                        "If-Match",
                        returned.etag())
                .expect(200);
        var again = verb(firm.lead, edited, "submission", null).expect(200);
        var active = verb(firm.officer, again, "acceptance", null).expect(200);
        assertThat(active.json().path("state").asString()).isEqualTo("active");
        assertThat(active.json().path("inForce").asInt()).isEqualTo(1);
        assertThat(active.json().path("proposal").isNull()).isTrue();
        assertThat(active.json()
                        .path("entries")
                        .valueStream()
                        .map(entry -> entry.path("action").asString()))
                .containsExactly("drafted", "submitted", "returned", "edited", "submitted", "accepted");
    }

    @Test
    void publishesChangesAndNotifications() {
        var submitted = firm.submitted(energy(energyTerms()));
        verb(firm.officer, submitted, "acceptance", null).expect(200);
        var id = submitted.id().toString();
        var changes = TestKafka.await(
                "spindle.pledges",
                3,
                message -> TestKafka.header(message, "ce_subject").equals(id));
        changes.forEach(Contracts::hold);
        assertThat(new String(changes.getLast().value(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"state\":\"active\"", "\"target\":\"800.00\"");
        var notifications = TestKafka.await(
                "spindle.notifications",
                2,
                message -> TestKafka.header(message, "ce_subject").equals(id));
        notifications.forEach(Contracts::hold);
        assertThat(notifications.stream()
                        .map(notification -> new String(notification.value(), java.nio.charset.StandardCharsets.UTF_8)))
                .anyMatch(body -> body.contains("pledge-submitted") && body.contains("association-officer"))
                .anyMatch(body -> body.contains("pledge-accepted") && body.contains("enterprise-lead"));
    }

    @Test
    void isSubmittedByALeadAndDecidedByAnOfficerOnly() {
        var draft = firm.drafted(energy(energyTerms()));
        assertThat(verb(firm.contributor, draft, "submission", null).problem(403))
                .isEqualTo("not-allowed");
        assertThat(firm.officer.post("/pledges", energy(energyTerms())).status())
                .isEqualTo(403);
        var submitted = verb(firm.lead, draft, "submission", null).expect(200);
        assertThat(verb(firm.lead, submitted, "acceptance", null).problem(403)).isEqualTo("not-allowed");
        assertThat(verb(firm.lead, submitted, "return", Map.of("reason", "No")).status())
                .isEqualTo(403);
    }

    @Test
    void cannotBeAcceptedTwiceNorReturnedWithoutAReason() {
        var submitted = firm.submitted(energy(energyTerms()));
        assertThat(verb(firm.officer, submitted, "return", Map.of("reason", " "))
                        .problem(422))
                .isEqualTo("invalid");
        var active = verb(firm.officer, submitted, "acceptance", null).expect(200);
        var again = verb(firm.officer, active, "acceptance", null);
        assertThat(again.problem(409)).isEqualTo("pledge-state");
        assertThat(again.json().path("detail").asString()).contains("while the status of the pledge is “");
        assertThat(again.json().path("detail").asString()).contains("active");
        assertThat(verb(firm.officer, submitted, "acceptance", null).problem(412))
                .isEqualTo("changed-meanwhile");
        assertThat(firm.officer
                        .post("/pledges/" + active.id() + "/acceptance", null)
                        .problem(428))
                .isEqualTo("if-match-required");
    }

    @Test
    void keepsEarlierRevisionsAndTheirReasonsWhenAmended() {
        var active = firm.active(energy(energyTerms()));
        var amended = verb(
                        firm.contributor,
                        active,
                        "amendment",
                        Map.of(
                                "reason",
                                "The new hall needs heating",
                                "terms",
                                terms("1000", Map.of("kind", "change", "value", "-10"), NOW + 3)))
                .expect(200);
        assertThat(amended.json().path("state").asString()).isEqualTo("active");
        assertThat(amended.json().path("proposal").asString()).isEqualTo("draft");
        assertThat(verb(firm.lead, amended, "amendment", Map.of("reason", "x", "terms", energyTerms()))
                        .problem(409))
                .isEqualTo("pledge-amendment-open");
        var submitted = verb(firm.lead, amended, "submission", null).expect(200);
        assertThat(submitted.json().path("inForce").asInt()).isEqualTo(1);
        assertThat(firm.officer
                        .get("/pledges?proposal=submitted")
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(active.id().toString());
        var accepted = verb(firm.officer, submitted, "acceptance", null).expect(200);
        assertThat(accepted.json().path("inForce").asInt()).isEqualTo(2);
        assertThat(accepted.json().at("/revisions/0/state").asString()).isEqualTo("superseded");
        assertThat(accepted.json().at("/revisions/0/target/inUnit").asString()).isEqualTo("800.00");
        assertThat(accepted.json().at("/revisions/1/reason").asString()).isEqualTo("The new hall needs heating");
    }

    @Test
    void keepsTheFormerBaselineWhenItIsRestated() {
        var active = firm.active(energy(energyTerms()));
        var restated = verb(
                        firm.lead,
                        active,
                        "restatement",
                        Map.of("baseline", Map.of("value", "1100", "year", NOW - 2), "reason", "A meter was missed"))
                .expect(200);
        var accepted = verb(firm.officer, verb(firm.lead, restated, "submission", null), "acceptance", null)
                .expect(200);
        assertThat(accepted.json().at("/revisions/1/kind").asString()).isEqualTo("restatement");
        assertThat(accepted.json().at("/revisions/1/target/inUnit").asString()).isEqualTo("880.00");
        assertThat(accepted.json().at("/revisions/0/baseline/value").asString()).isEqualTo("1000");
    }

    @Test
    void keepsTheRevisionInForceWhenAnAmendmentIsDiscarded() {
        var active = firm.active(energy(energyTerms()));
        var amended = verb(firm.lead, active, "amendment", Map.of("reason", "x", "terms", energyTerms()))
                .expect(200);
        var dropped = firm.lead
                .delete("/pledges/" + active.id() + "/amendment", "If-Match", amended.etag())
                .expect(200);
        assertThat(dropped.json().path("state").asString()).isEqualTo("active");
        assertThat(dropped.json().path("proposal").isNull()).isTrue();
        assertThat(dropped.json().at("/revisions/1/state").asString()).isEqualTo("dropped");
    }

    @Test
    void isWithdrawnWithAReason() {
        var active = firm.active(energy(energyTerms()));
        var withdrawn = verb(firm.lead, active, "withdrawal", Map.of("reason", "We move"))
                .expect(200);
        assertThat(withdrawn.json().path("state").asString()).isEqualTo("withdrawn");
        assertThat(verb(firm.lead, withdrawn, "submission", null).problem(409)).isEqualTo("pledge-state");
    }

    @Test
    void isConcludedByAnOfficerOnlyAfterItsTargetYear() {
        var running = firm.active(energy(energyTerms()));
        var outcome = Map.of("outcome", "not-achieved", "reason", "The line came a year late");
        assertThat(verb(firm.officer, running, "conclusion", outcome).problem(409))
                .isEqualTo("pledge-target-year-not-over");
        var over = firm.active(energy(terms("1000", Map.of("kind", "change", "value", "-5"), NOW - 1)));
        var concluded = verb(firm.officer, over, "conclusion", outcome).expect(200);
        assertThat(concluded.json().path("state").asString()).isEqualTo("not-achieved");
        var reopened = verb(firm.officer, concluded, "reopening", Map.of("reason", "Figures were corrected"))
                .expect(200);
        assertThat(reopened.json().path("state").asString()).isEqualTo("active");
    }

    @Test
    void isNotThereForAnotherAssociationOrFirm() {
        var submitted = firm.submitted(energy(energyTerms()));
        var path = "/pledges/" + submitted.id();
        var stranger = api.as(TestCaller.of(TestAssociation.random(), Role.ASSOCIATION_OFFICER));
        for (var other : List.of(stranger, firm.ofAnotherFirm())) {
            assertThat(other.get(path).problem(404)).isEqualTo("not-found");
            assertThat(other.get(path + "/progress").problem(404)).isEqualTo("not-found");
            assertThat(other.get("/pledges").json().path("items")).isEmpty();
        }
        assertThat(verb(stranger, submitted, "acceptance", null).problem(404)).isEqualTo("not-found");
        assertThat(verb(stranger, submitted, "return", Map.of("reason", "x")).problem(404))
                .isEqualTo("not-found");
        var neighbour = firm.ofAnotherFirm();
        assertThat(verb(neighbour, submitted, "submission", null).problem(404)).isEqualTo("not-found");
        assertThat(verb(neighbour, submitted, "withdrawal", Map.of("reason", "x"))
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(neighbour
                        .put(path, energyTerms(), "If-Match", submitted.etag())
                        .problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void isDraftedOnceWithOneIdempotencyKey() {
        var request = energy(energyTerms());
        var first = firm.lead
                .send("POST", "/pledges", request, "Idempotency-Key", "once")
                .expect(201);
        var second = firm.lead
                .send("POST", "/pledges", request, "Idempotency-Key", "once")
                .expect(201);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(firm.lead.get("/pledges").json().path("items")).hasSize(1);
    }

    @Test
    void isListedByStateAndPageByPage() {
        var active = firm.active(energy(energyTerms()));
        firm.drafted(energy(energyTerms()));
        firm.drafted(energy(energyTerms()));
        assertThat(firm.officer
                        .get("/pledges?state=active")
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(active.id().toString());
        assertThat(firm.officer
                        .get("/pledges?enterprise=" + firm.enterprise + "&commitment=ENV-1")
                        .json()
                        .path("items"))
                .hasSize(3);
        var page = firm.officer.get("/pledges?limit=2").json();
        assertThat(page.path("items")).hasSize(2);
        var rest = firm.officer
                .get("/pledges?limit=2&after=" + page.path("next").asString())
                .json();
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(firm.officer.get("/pledges?state=sleeping").problem(422)).isEqualTo("invalid");
        assertThat(firm.officer
                        .get("/pledges?state=sleeping")
                        .json()
                        .at("/errors/0/remedy")
                        .asString())
                .startsWith("Choose one of: “draft”, “submitted”, “returned”, “active”")
                .endsWith("“delisted”.");
    }

    @Test
    void refusesInvalidTermsAndNamesTheField() {
        refused(
                terms("1000", Map.of("kind", "absolute", "value", "1200"), NOW + 2),
                "target-not-below-baseline",
                "terms.target.value");
        for (var malformed : List.of("1,000", "1e9")) {
            refused(
                    terms(malformed, Map.of("kind", "absolute", "value", "1"), NOW + 2),
                    "decimal-malformed",
                    "terms.baseline.value");
        }
        refused(terms("1000", Map.of("kind", "sideways", "value", "1"), NOW + 2), "malformed", "terms.target.kind");
    }

    @Test
    void acceptsOnlyIndicatorsOfTheAdoptedCatalogue() {
        assertThat(faultOf(firm.lead.post(
                        "/pledges", Map.of("commitment", "ENV-2", "indicator", "ENV-1.1", "terms", energyTerms()))))
                .isEqualTo("pledge-indicator-not-adopted");
        assertThat(faultOf(firm.lead.post("/pledges", on("ENV-99.1", energyTerms()))))
                .isEqualTo("pledge-indicator-not-adopted");
    }

    @Test
    void isRefusedInTheReadersLanguage() {
        var answer = firm.lead
                .reading("de")
                .post("/pledges", energy(terms("1000", Map.of("kind", "absolute", "value", "1200"), NOW + 2)));
        assertThat(answer.expect(422).json().at("/errors/0/detail").asString())
                .isEqualTo(
                        "Das Ziel 1.200 liegt nicht unter dem Ausgangswert 1.000, dieser Indikator soll aber sinken.");
        assertThat(answer.json().at("/errors/0/remedy").asString()).contains("unter dem Ausgangswert");
    }

    private void refused(Map<String, Object> terms, String code, String field) {
        var answer = firm.lead.post("/pledges", energy(terms)).expect(422);
        assertThat(answer.json().path("errors").valueStream())
                .as(answer.text())
                .anyMatch(fieldError -> fieldError.path("code").asString().equals(code)
                        && fieldError.path("field").asString().equals(field));
    }

    private static String faultOf(Api.Answer answer) {
        return answer.expect(422).json().at("/errors/0/code").asString();
    }
}
