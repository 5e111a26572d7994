package eu.spindle.monitoring;

import static eu.spindle.monitoring.MonitoringFixture.orderly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A submission from draft to approval, and back. */
@SpindleTest
class SubmissionTest {

    private SubmissionFixture submission;

    @BeforeEach
    void openCycle(
            @Autowired Api api,
            @Autowired Outbox outbox,
            @Autowired JdbcClient database,
            @Autowired PlatformTransactionManager transactions) {
        submission = new SubmissionFixture(api, outbox, database, transactions);
    }

    @Test
    void goesFromDraftToApproval() {
        Api.As lead = submission.lead();
        var fresh = lead.get(submission.path).expect(200);
        assertThat(fresh.json().path("state").asString()).isEqualTo("not-started");

        var draft = submission.enter(lead, orderly(), fresh.etag()).expect(200);
        assertThat(draft.json().path("state").asString()).isEqualTo("draft");
        assertThat(draft.json().path("findings")).isEmpty();
        assertThat(draft.json().path("completeness").asInt()).isEqualTo(88);
        assertThat(draft.json().path("missing").get(0).asString()).isEqualTo("cases");

        var submitted = submission.move(lead, "submission", draft.etag()).expect(200);
        assertThat(submitted.json().path("inTime").asBoolean()).isTrue();
        var returned = submission
                .officer()
                .send(
                        "POST",
                        submission.path + "/return",
                        Map.of("reason", "Waste looks low"),
                        "If-Match",
                        submitted.etag())
                .expect(200);
        assertThat(returned.json().path("reason").asString()).isEqualTo("Waste looks low");
        var corrected =
                submission.enter(lead, Map.of("waste", "2200"), returned.etag()).expect(200);
        var again = submission.move(lead, "submission", corrected.etag()).expect(200);
        var review =
                submission.move(submission.officer(), "review", again.etag()).expect(200);
        var approved =
                submission.move(submission.officer(), "approval", review.etag()).expect(200);
        assertThat(approved.json().path("state").asString()).isEqualTo("approved");
        assertThat(submission.enter(lead, Map.of("waste", "1"), approved.etag()).problem(409))
                .isEqualTo("submission-locked");

        var indicators = lead.get("/enterprises/" + submission.firm + "/indicators")
                .expect(200)
                .json()
                .path("indicators");
        assertThat(indicators).hasSize(5);
        assertThat(indicators.get(0).path("years").get(0).path("value").asString())
                .isEqualTo("5.71428571429");
        assertThat(indicators.get(2).path("years").get(0).path("state").asString())
                .isEqualTo("missing");
        assertThat(indicators.get(4).path("years").get(0).path("value").asString())
                .isEqualTo("2.2");
    }

    @Test
    void keepsTheTimeOfTheFirstSubmission() {
        Api.As lead = submission.lead();
        String seen = submission.enter(lead, orderly()).expect(200).etag();
        var first = submission.move(lead, "submission", seen).expect(200);
        String returned = submission
                .move(submission.officer(), "return", first.etag())
                .expect(200)
                .etag();
        var second = submission.move(lead, "submission", returned).expect(200);
        String instant = first.json().path("submittedAt").asString();
        assertThat(first.json().path("latestSubmittedAt").asString()).isEqualTo(instant);
        assertThat(second.json().path("submittedAt").asString()).isEqualTo(instant);
        assertThat(second.json().path("latestSubmittedAt").asString()).isGreaterThan(instant);
    }

    @Test
    void isNotApprovedByAnAuthorOfAFigure() {
        var officer = submission.officer();
        String seen = submission.enter(officer, orderly()).expect(200).etag();
        seen = submission
                .lead()
                .send("POST", submission.path + "/submission", null, "If-Match", seen)
                .expect(200)
                .etag();

        assertThat(submission.move(officer, "approval", seen).problem(403)).isEqualTo("approval-of-own-entry");
        submission.move(submission.officer(), "approval", seen).expect(200);
    }

    @Test
    void isSubmittedByTheCompanyLeadOnly() {
        Api.As contributor = submission.contributor();
        String seen = submission.enter(contributor, orderly()).expect(200).etag();
        submission.move(contributor, "submission", seen).expect(403);
    }

    @Test
    void acceptsInputAfterClosingOnlyWhenReopened() {
        Api.As lead = submission.lead();
        submission.home.approved(submission.cycle, submission.firm, orderly());
        UUID late = submission.home.firm("Späth Drehteile", "small");
        String seen = submission.officer().get("/cycles/" + submission.cycle).etag();
        submission
                .officer()
                .send("POST", "/cycles/" + submission.cycle + "/closing", Map.of("reason", "All in"), "If-Match", seen)
                .expect(200);

        assertThat(submission
                        .home
                        .person(late, Role.ENTERPRISE_LEAD)
                        .patch(
                                "/cycles/" + submission.cycle + "/submissions/" + late,
                                Map.of("figures", Map.of("waste", "1")),
                                "If-Match",
                                "\"0\"")
                        .problem(409))
                .isEqualTo("cycle-closed");
        seen = submission
                .officer()
                .send(
                        "POST",
                        submission.path + "/reopening",
                        Map.of("reason", "Waste was wrong"),
                        "If-Match",
                        lead.get(submission.path).etag())
                .expect(200)
                .etag();
        seen = lead.patch(
                        submission.path,
                        Map.of("figures", Map.of("waste", "1300"), "reason", "Second container"),
                        "If-Match",
                        seen)
                .expect(200)
                .etag();
        submission.move(lead, "submission", seen).expect(200);
    }

    @Test
    void isSeenByNoOtherFirm() {
        UUID other = submission.home.firm("Fräserei Beispiel", "small");
        submission.home.person(other, Role.ENTERPRISE_LEAD).get(submission.path).expect(404);
        submission
                .home
                .person(other, Role.ENTERPRISE_LEAD)
                .patch(submission.path, Map.of("figures", Map.of("waste", "1")), "If-Match", "\"0\"")
                .expect(404);
    }

    @Test
    void doesNotCountAFirmThatLeft() {
        Api.As lead = submission.lead();
        Api.As officer = submission.officer();
        submission.enter(lead, orderly()).expect(200);
        String lines = "/cycles/" + submission.cycle + "/submissions";
        assertThat(officer.get(lines).json().path("submissions")).hasSize(1);

        submission.home.leaves(submission.firm);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> officer.get(lines).json().path("submissions").isEmpty());
        assertThat(officer.post("/cycles/" + submission.cycle + "/reminders", null)
                        .expect(200)
                        .json()
                        .path("firms")
                        .asInt())
                .isZero();
        assertThat(lead.get(submission.path).expect(200).json().path("figures")).isNotEmpty();
    }
}
