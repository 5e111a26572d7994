package eu.spindle.monitoring;

import static eu.spindle.monitoring.MonitoringFixture.orderly;
import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestKafka;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Events and notifications about submissions and their reminders. */
@SpindleTest
class SubmissionEventsTest {

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
    void publishesEventsThatKeepTheirContract() {
        submission.home.approved(submission.cycle, submission.firm, orderly());

        TestKafka.await("spindle.cycles", message -> message.key().endsWith(submission.cycle.toString()));
        var states = TestKafka.await(
                "spindle.submissions", 3, message -> message.key().endsWith(submission.firm.toString()));
        states.forEach(Contracts::hold);
        var computed =
                TestKafka.await("spindle.progress", message -> message.key().endsWith(submission.firm.toString()));
        Contracts.hold(computed);
        assertThat(new String(computed.value(), StandardCharsets.UTF_8))
                .contains(
                        "{\"indicator\":\"WPC-1.1\",\"state\":\"value\",\"value\":\"5.71428571429\",\"numerator\":\"40\",\"denominator\":\"7\"}");
    }

    @Test
    void notifiesThoseConcernedByEachChangeOfState() {
        Api.As lead = submission.lead();
        String seen = submission.enter(lead, orderly()).expect(200).etag();
        seen = submission.move(lead, "submission", seen).expect(200).etag();
        seen = submission.move(submission.officer(), "return", seen).expect(200).etag();
        seen = submission.move(lead, "submission", seen).expect(200).etag();
        seen = submission
                .move(submission.officer(), "approval", seen)
                .expect(200)
                .etag();
        submission.move(submission.officer(), "reopening", seen).expect(200).etag();

        var notifications = TestKafka.await(
                "spindle.notifications",
                7,
                message -> ours(message) && !requested(message).startsWith("cycle-opened"));
        notifications.forEach(Contracts::hold);
        assertThat(notifications)
                .extracting(SubmissionEventsTest::requested)
                .containsExactly(
                        "submission-submitted association-officer figures/" + submission.cycle + "/" + submission.firm,
                        "submission-returned enterprise-lead e/" + submission.firm + "/figures/" + submission.cycle,
                        "submission-returned enterprise-contributor e/" + submission.firm + "/figures/"
                                + submission.cycle,
                        "submission-submitted association-officer figures/" + submission.cycle + "/" + submission.firm,
                        "submission-approved enterprise-lead e/" + submission.firm + "/figures/" + submission.cycle,
                        "submission-reopened enterprise-lead e/" + submission.firm + "/figures/" + submission.cycle,
                        "submission-reopened enterprise-contributor e/" + submission.firm + "/figures/"
                                + submission.cycle);
    }

    @Test
    void remindsOnlyFirmsThatHaveNotSubmitted() {
        Api.As lead = submission.lead();
        Api.As officer = submission.officer();
        String reminders = "/cycles/" + submission.cycle + "/reminders";
        assertThat(lead.post(reminders, null).status()).isEqualTo(403);
        assertThat(officer.post(reminders, null)
                        .expect(200)
                        .json()
                        .path("firms")
                        .asInt())
                .isEqualTo(1);
        submission.enter(lead, orderly()).expect(200);
        submission.move(lead, "submission", lead.get(submission.path).etag()).expect(200);
        assertThat(officer.post(reminders, null)
                        .expect(200)
                        .json()
                        .path("firms")
                        .asInt())
                .isZero();
    }

    @Test
    void notifiesTheFirmsPeopleOfAReminder() {
        submission
                .officer()
                .post("/cycles/" + submission.cycle + "/reminders", null)
                .expect(200);
        var notifications = TestKafka.await(
                "spindle.notifications",
                2,
                message -> ours(message) && !requested(message).startsWith("cycle-opened"));
        notifications.forEach(Contracts::hold);
        assertThat(notifications)
                .extracting(SubmissionEventsTest::requested)
                .containsExactly(
                        "figures-reminder enterprise-lead e/" + submission.firm + "/figures/" + submission.cycle,
                        "figures-reminder enterprise-contributor e/" + submission.firm + "/figures/"
                                + submission.cycle);
    }

    @Test
    void notifiesTheFirmsPeopleWhenACycleOpens() {
        var notifications = TestKafka.await(
                "spindle.notifications",
                2,
                message -> ours(message) && requested(message).startsWith("cycle-opened"));
        notifications.forEach(Contracts::hold);
        assertThat(notifications)
                .extracting(SubmissionEventsTest::requested)
                .contains(
                        "cycle-opened enterprise-lead e/" + submission.firm + "/figures/" + submission.cycle,
                        "cycle-opened enterprise-contributor e/" + submission.firm + "/figures/" + submission.cycle);
        assertThat(notifications)
                .allMatch(message -> JsonMapper.shared()
                        .readTree(message.value())
                        .path("deduplicationKey")
                        .asString()
                        .startsWith(submission.cycle.toString()));
    }

    @Test
    void notifiesTheFirmsPeopleOfADueDayThatMovesAndOfNothingElse() {
        LocalDate due = LocalDate.parse(submission
                .officer()
                .get("/cycles/" + submission.cycle)
                .json()
                .path("due")
                .asString());
        extend(due, due.plusDays(40));
        extend(due.plusDays(7), due.plusDays(40));
        submission.home.close(submission.cycle);
        submission.home.reopen(submission.cycle, due.plusDays(7), due.plusDays(40));

        var notifications = TestKafka.await("spindle.notifications", 6, this::ours);
        notifications.forEach(Contracts::hold);
        assertThat(notifications.stream()
                        .map(message -> JsonMapper.shared().readTree(message.value()))
                        .filter(request -> request.at("/to/role").asString().equals("enterprise-lead"))
                        .map(request -> request.path("template").asString() + " "
                                + request.at("/arguments/dueBefore").asString() + " "
                                + request.at("/arguments/due").asString()))
                .containsExactly(
                        "cycle-opened  " + due,
                        "cycle-due-moved " + due + " " + due.plusDays(7),
                        "cycle-opened  " + due.plusDays(7));
        assertThat(notifications.stream().map(SubmissionEventsTest::addressee).toList())
                .as("nobody misses one because of another")
                .doesNotHaveDuplicates();
    }

    private void extend(LocalDate due, LocalDate graceEnd) {
        String cycle = "/cycles/" + submission.cycle;
        var days = Map.of("due", due.toString(), "graceEnd", graceEnd.toString(), "reason", "The fair was late");
        submission
                .officer()
                .send(
                        "POST",
                        cycle + "/extension",
                        days,
                        "If-Match",
                        submission.officer().get(cycle).etag())
                .expect(200);
    }

    private boolean ours(ConsumerRecord<String, byte[]> message) {
        return TestKafka.header(message, "ce_association")
                .equals(submission.home.association.id().toString());
    }

    private static String addressee(ConsumerRecord<String, byte[]> message) {
        var request = JsonMapper.shared().readTree(message.value());
        return request.path("template").asString() + " "
                + request.at("/to/role").asString() + " "
                + request.path("deduplicationKey").asString();
    }

    private static String requested(ConsumerRecord<String, byte[]> message) {
        var request = JsonMapper.shared().readTree(message.value());
        return request.path("template").asString() + " "
                + request.at("/to/role").asString() + " " + request.path("link").asString();
    }
}
