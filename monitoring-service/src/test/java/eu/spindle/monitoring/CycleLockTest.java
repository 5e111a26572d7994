package eu.spindle.monitoring;

import static eu.spindle.monitoring.MonitoringFixture.orderly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.event.Outbox;
import eu.spindle.test.Api;
import eu.spindle.test.AtOnce;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestAssociation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What depends on the state of a cycle, beside what changes that state: one waits for the other. */
@SpindleTest
class CycleLockTest {

    @Autowired
    Api api;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch release = new CountDownLatch(1);
    private MonitoringFixture.Home home;
    private UUID firm;
    private UUID cycle;
    private String path;
    private String seen;

    @BeforeEach
    void draft() {
        home = new MonitoringFixture(api, outbox, database, transactions).association();
        firm = home.firm("Drehwerk Muster", "medium");
        cycle = home.openCycle();
        path = "/cycles/" + cycle + "/submissions/" + firm;
        seen = lead().patch(path, Map.of("figures", orderly()), "If-Match", "\"0\"")
                .expect(200)
                .etag();
    }

    @AfterEach
    void end() {
        release.countDown();
        threads.close();
    }

    @Test
    void isOpenedOnceHoweverManyOpenItAtOnce() {
        LocalDate today = TestAssociation.today();
        var opened = AtOnce.send(number -> home.officer()
                .post(
                        "/cycles",
                        Map.of(
                                "year", today.getYear() - 2,
                                "opens", today.minusDays(5).toString(),
                                "due", today.plusDays(5).toString(),
                                "graceEnd", today.plusDays(9).toString())));
        AtOnce.only(201, opened);
        assertThat(opened)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.problem(409)).isEqualTo("cycle-exists"));
    }

    @Test
    void whatIsEnteredWhileTheCycleIsBeingClosedWaitsAndIsRefused() throws Exception {
        isRefusedAfterClosing(this::enter);
    }

    @Test
    void whatIsSubmittedWhileTheCycleIsBeingClosedWaitsAndIsRefused() throws Exception {
        isRefusedAfterClosing(this::submit);
    }

    @Test
    void aReminderWhileTheCycleIsBeingClosedWaitsAndIsRefused() throws Exception {
        isRefusedAfterClosing(() -> home.officer().post("/cycles/" + cycle + "/reminders", Map.of()));
    }

    @Test
    void theCycleIsClosedAfterWhatIsBeingEntered() throws Exception {
        closesAfter(this::enter);
    }

    @Test
    void theCycleIsClosedAfterWhatIsBeingSubmitted() throws Exception {
        closesAfter(this::submit);
    }

    @Test
    void timeForOneFirmIsGivenAfterTheCycleHasBeenClosed() throws Exception {
        Future<?> holder = hold("cycle_transition", "cycle_id");
        Future<Api.Answer> closing = start(this::close);
        awaitWaiting(1, closing);
        String today = TestAssociation.today().toString();
        // Before the closing, today gives no more time than all firms have.
        Future<Api.Answer> extension = start(() -> home.officer()
                .send("PUT", path + "/extension", Map.of("until", today, "reason", "A fire in the office")));
        awaitWaiting(2, closing, extension);
        release.countDown();
        holder.get();
        closing.get().expect(200);
        extension.get().expect(204);
    }

    @Test
    void whoeverComesAfterTheClosingDoesNotOvertakeIt() throws Exception {
        UUID other = home.firm("Fräswerk Muster", "medium");
        Future<?> holder = hold("submission", "cycle_id");
        Future<Api.Answer> before = start(this::enter);
        awaitWaiting(1, before);
        Future<Api.Answer> closing = start(this::close);
        awaitWaiting(2, before, closing);
        Future<Api.Answer> after = start(() -> home.person(other, Role.ENTERPRISE_LEAD)
                .patch(
                        "/cycles/" + cycle + "/submissions/" + other,
                        Map.of("figures", Map.of("waste", "7")),
                        "If-Match",
                        "\"0\""));
        awaitWaiting(3, before, closing, after);
        release.countDown();
        holder.get();
        before.get().expect(200);
        closing.get().expect(200);
        assertThat(after.get().problem(409)).isEqualTo("cycle-closed");
    }

    /** The closing has changed the cycle and is held up before its end. */
    private void isRefusedAfterClosing(Supplier<Api.Answer> change) throws Exception {
        Future<?> holder = hold("cycle_transition", "cycle_id");
        Future<Api.Answer> closing = start(this::close);
        awaitWaiting(1, closing);
        Future<Api.Answer> changing = start(change);
        awaitWaiting(2, closing, changing);
        release.countDown();
        holder.get();
        closing.get().expect(200);
        assertThat(changing.get().problem(409)).isEqualTo("cycle-closed");
    }

    /** The change has read the cycle's state and is held up before it writes. */
    private void closesAfter(Supplier<Api.Answer> change) throws Exception {
        Future<?> holder = hold("submission", "cycle_id");
        Future<Api.Answer> changing = start(change);
        awaitWaiting(1, changing);
        Future<Api.Answer> closing = start(this::close);
        awaitWaiting(2, changing, closing);
        assertThat(closing.isDone()).isFalse();
        release.countDown();
        holder.get();
        changing.get().expect(200);
        closing.get().expect(200);
    }

    private Api.Answer enter() {
        return lead().patch(path, Map.of("figures", Map.of("waste", "7")), "If-Match", seen);
    }

    private Api.Answer submit() {
        return lead().send("POST", path + "/submission", null, "If-Match", seen);
    }

    private Api.Answer close() {
        Api.As officer = home.officer();
        String etag = officer.get("/cycles/" + cycle).etag();
        return officer.send("POST", "/cycles/" + cycle + "/closing", Map.of("reason", "All in"), "If-Match", etag);
    }

    private Api.As lead() {
        return home.person(firm, Role.ENTERPRISE_LEAD);
    }

    private Future<Api.Answer> start(Supplier<Api.Answer> request) {
        return threads.submit(request::get);
    }

    /** Holds rows of the cycle until the release. */
    private Future<?> hold(String table, String column) throws InterruptedException {
        var held = new CountDownLatch(1);
        Future<?> holder = threads.submit(() -> home.within(status -> {
            database.sql("select 1 from " + table + " where " + column + " = ? for update")
                    .param(cycle)
                    .query(Integer.class)
                    .list();
            held.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        held.await();
        return holder;
    }

    /** Until that many wait for a lock, or one that should has ended without. */
    private void awaitWaiting(int count, Future<?>... running) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> waiting() >= count || Stream.of(running).anyMatch(Future::isDone));
        assertThat(waiting()).isEqualTo(count);
    }

    private int waiting() {
        return database.sql("""
                        select count(*) from pg_stat_activity
                         where datname = current_database() and wait_event_type = 'Lock'""").query(Integer.class).single();
    }
}
