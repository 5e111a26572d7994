package eu.spindle.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Entering figures into a submission, alone and concurrently. */
@SpindleTest
class SubmissionEntryTest {

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
    void mergesEditsOfDifferentFields() {
        Api.As one = submission.contributor();
        Api.As other = submission.contributor();
        String seen = submission.enter(one, Map.of("emp_end", "43")).expect(200).etag();

        submission.enter(one, Map.of("waste", "10"), seen).expect(200);
        var merged = submission.enter(other, Map.of("acc_rec", "2"), seen).expect(200);

        assertThat(merged.json().path("figures").path("waste").asString()).isEqualTo("10");
        assertThat(merged.json().path("figures").path("acc_rec").asString()).isEqualTo("2");
    }

    @Test
    void losesNothingWhenManyEnterAtOnce() throws Exception {
        List<String> fields = List.of("emp_start", "emp_end", "emp_trained", "acc_rec", "waste", "steps");
        Api.As person = submission.contributor();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = fields.stream()
                    .map(field -> threads.submit(
                            () -> submission.enter(person, Map.of(field, "3")).status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        var merged = person.get(submission.path).expect(200).json();
        assertThat(merged.path("figures").propertyNames()).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(merged.path("revision").asInt()).isEqualTo(fields.size());
    }

    @Test
    void namesTheFieldThatSomebodyElseChanged() {
        Api.As one = submission.contributor();
        Api.As other = submission.contributor();
        submission.enter(one, Map.of("waste", "10")).expect(200);

        var refused =
                submission.enter(other, Map.of("waste", "11", "emp_end", "4")).expect(412);

        assertThat(refused.json().path("errors")).hasSize(1);
        assertThat(refused.json().path("errors").get(0).path("field").asString())
                .isEqualTo("figures.waste");
        assertThat(one.get(submission.path).json().path("figures").has("emp_end"))
                .isFalse();
        submission.enter(other, Map.of("waste", "10")).expect(200);
    }

    @Test
    void refusesInvalidFiguresEachByItsField() {
        var figures = new HashMap<String, Object>(Map.of(
                "emp_end",
                "many",
                "hours_worked",
                "-1",
                "waste",
                "1.234",
                "acc_rec",
                "12345678901234567",
                "gone",
                "1"));
        var refused = submission
                .contributor()
                .reading("de")
                .patch(submission.path, Map.of("figures", figures), "If-Match", "\"0\"")
                .expect(422);

        var codes = new HashMap<String, String>();
        refused.json().path("errors").forEach(error -> {
            codes.put(error.path("field").asString(), error.path("code").asString());
            assertThat(error.path("detail").asString())
                    .doesNotContain("problem.")
                    .doesNotContain("{");
            assertThat(error.path("remedy").asString()).isNotEmpty();
        });
        assertThat(codes)
                .containsEntry("figures.emp_end", "figure-not-a-number")
                .containsEntry("figures.hours_worked", "figure-below-minimum")
                .containsEntry("figures.waste", "figure-too-many-decimals")
                .containsEntry("figures.acc_rec", "figure-too-many-digits")
                .containsEntry("figures.gone", "data-point-unknown");
        assertThat(submission
                        .officer()
                        .get(submission.path)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("not-started");
    }

    @Test
    void logsEveryChangeWithItsReason() {
        Api.As lead = submission.lead();
        String seen = submission.enter(lead, Map.of("waste", "10")).expect(200).etag();
        lead.patch(
                        submission.path,
                        Map.of("figures", Map.of("waste", "12"), "reason", "Weighed again"),
                        "If-Match",
                        seen)
                .expect(200);

        var page = lead.get(submission.path + "/changes?limit=1").expect(200).json();
        var latest = page.path("items").get(0);
        assertThat(latest.path("before").asString()).isEqualTo("10");
        assertThat(latest.path("after").asString()).isEqualTo("12");
        assertThat(latest.path("reason").asString()).isEqualTo("Weighed again");
        var first = lead.get(submission.path + "/changes?limit=1&after="
                        + page.path("next").asString())
                .expect(200)
                .json();
        assertThat(first.path("items").get(0).path("after").asString()).isEqualTo("10");
        assertThat(first.path("next").isNull()).isTrue();
    }
}
