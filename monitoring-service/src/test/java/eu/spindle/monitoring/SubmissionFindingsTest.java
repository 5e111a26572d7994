package eu.spindle.monitoring;

import static eu.spindle.monitoring.MonitoringFixture.orderly;
import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** Errors, warnings and missing figures that prevent submitting. */
@SpindleTest
class SubmissionFindingsTest {

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
    void isNotSubmittedWithErrorsOrUncommentedWarnings() {
        Api.As lead = submission.lead();
        var figures = new HashMap<>(orderly());
        figures.put("emp_trained", "50");
        figures.put("hours_worked", "170000");
        var draft = submission.enter(lead, figures).expect(200);
        assertThat(draft.json().path("findings"))
                .extracting(finding -> finding.path("severity").asString())
                .contains("error", "warning");
        String seen = draft.etag();

        var refused = submission.move(lead, "submission", seen).expect(422);
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("code").asString())
                .contains("finding-blocks", "finding-needs-comment");
        var read = submission.move(lead.reading("de"), "submission", seen).expect(422);
        assertThat(read.json().path("errors"))
                .extracting(error -> error.path("detail").asString())
                .contains(
                        "Das muss vor dem Einreichen berichtigt werden (Teil größer als der Gesamtwert).",
                        "Dieser Wert ist ungewöhnlich und braucht einen Kommentar (außerhalb des üblichen Bereichs).");

        seen = lead.patch(
                        submission.path,
                        Map.of(
                                "figures", Map.of("emp_trained", "40"),
                                "comments", Map.of("hours_worked", "Three shifts since March")),
                        "If-Match",
                        seen)
                .expect(200)
                .etag();
        submission.move(lead, "submission", seen).expect(200);
    }

    @Test
    void isNotSubmittedWithoutAllFiguresThatTheCycleRequires() {
        var other = submission.programme.association();
        UUID small = other.firm("Späth Drehteile", "medium");
        assertThat(other.openCycle(List.of("emp_end", "gone"))
                        .expect(422)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("data-point-unknown");
        LocalDate today = TestAssociation.today();
        assertThat(other.officer()
                        .post(
                                "/cycles",
                                Map.of(
                                        "year", today.getYear() - 2,
                                        "opens", today.toString(),
                                        "due", today.toString(),
                                        "graceEnd", today.toString()))
                        .expect(201)
                        .json()
                        .path("minimum"))
                .extracting(JsonNode::asString)
                .containsExactly("emp_end");
        UUID asking = other.openCycle(List.of("emp_end", "hours_worked", "waste"))
                .expect(201)
                .id();
        String at = "/cycles/" + asking + "/submissions/" + small;
        Api.As lead = other.person(small, Role.ENTERPRISE_LEAD);
        var draft = lead.patch(at, Map.of("figures", Map.of("acc_rec", "0")), "If-Match", "\"0\"")
                .expect(200);
        assertThat(draft.json().path("unanswered")).hasSize(3);

        var refused = lead.send("POST", at + "/submission", null, "If-Match", draft.etag())
                .expect(422);
        assertThat(refused.json().path("code").asString()).isEqualTo("report-incomplete");
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("field").asString())
                .containsExactly("figures.emp_end", "figures.hours_worked", "figures.waste");

        var answered = lead.patch(
                        at,
                        Map.of("figures", Map.of("emp_end", "43", "hours_worked", "70000", "waste", "not-applicable")),
                        "If-Match",
                        draft.etag())
                .expect(200);
        assertThat(answered.json().path("unanswered")).isEmpty();
        assertThat(lead.send("POST", at + "/submission", null, "If-Match", answered.etag())
                        .expect(422)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("finding-needs-comment");
        var reasoned = lead.patch(
                        at, Map.of("comments", Map.of("waste", "The landlord takes it")), "If-Match", answered.etag())
                .expect(200);
        var submitted = lead.send("POST", at + "/submission", null, "If-Match", reasoned.etag())
                .expect(200);
        other.officer()
                .send("POST", at + "/approval", null, "If-Match", submitted.etag())
                .expect(200);
        var indicators =
                lead.get("/enterprises/" + small + "/indicators").expect(200).json();
        assertThat(indicators.at("/indicators/4/years/0/state").asString()).isEqualTo("not-applicable");
    }

    @Test
    void needsANewCommentWhenTheFigureChanges() {
        Api.As lead = submission.lead();
        var figures = new HashMap<>(orderly());
        figures.put("hours_worked", "170000");
        var comment = Map.of("comments", Map.of("hours_worked", "Three shifts since March"));
        String seen = submission.enter(lead, figures).expect(200).etag();
        var explained = lead.patch(submission.path, comment, "If-Match", seen).expect(200);
        assertThat(explained.json().path("findings"))
                .allMatch(finding -> finding.path("commented").asBoolean());
        var changed = submission
                .enter(lead, Map.of("hours_worked", "180000"), explained.etag())
                .expect(200);
        assertThat(changed.json().at("/comments/hours_worked").asString()).isEqualTo("Three shifts since March");
        assertThat(changed.json().path("findings"))
                .isNotEmpty()
                .noneMatch(finding -> finding.path("commented").asBoolean());
        submission.move(lead, "submission", changed.etag()).expect(422);
        var confirmed =
                lead.patch(submission.path, comment, "If-Match", changed.etag()).expect(200);
        assertThat(confirmed.json().path("findings"))
                .allMatch(finding -> finding.path("commented").asBoolean());
        assertThat(lead.patch(submission.path, comment, "If-Match", confirmed.etag())
                        .expect(200)
                        .etag())
                .isEqualTo(confirmed.etag());
        submission.move(lead, "submission", confirmed.etag()).expect(200);
    }
}
