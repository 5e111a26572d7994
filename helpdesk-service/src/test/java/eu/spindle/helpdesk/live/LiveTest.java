package eu.spindle.helpdesk.live;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class LiveTest {

    private static final int MORE_THAN_CONNECTIONS = 30;

    @Autowired
    Api api;

    @Autowired
    LiveStreamRegistry streams;

    @Autowired
    LiveSettings settings;

    @Autowired
    TestDatabase database;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller contributor = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_CONTRIBUTOR);
    private final TestCaller colleague = TestCaller.of(association, contributor.enterprise(), Role.ENTERPRISE_LEAD);
    private final TestCaller competitor = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD);
    private final TestCaller officer = TestCaller.of(association, Role.ASSOCIATION_OFFICER);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final TestCaller lead = TestCaller.of(association, Role.HELPDESK_LEAD);
    private final TestCaller foreignAgent = TestCaller.of(TestAssociation.random(), Role.HELPDESK_LEAD);

    /** Opens a ticket and waits until its event was published, so that no later stream receives it. */
    private UUID openTicket() {
        var ticket = new AtomicReference<UUID>();
        var events = events(
                agent,
                () -> ticket.set(api.as(contributor)
                        .post("/tickets", Map.of("subject", "A secret subject", "text", "A secret question"))
                        .expect(201)
                        .id()));
        assertThat(events).contains(ticket.get().toString());
        return ticket.get();
    }

    private void add(TestCaller who, UUID ticket, Map<String, Object> what) {
        api.as(who).post("/tickets/" + ticket + "/messages", what).expect(201);
    }

    private String events(TestCaller who, Runnable meanwhile) {
        return api.as(who).hear("/live", meanwhile).expect(200).text();
    }

    @Test
    void publishesChangesToTheDeskWithoutMessageTexts() {
        var ticket = openTicket();
        var events = events(agent, () -> add(contributor, ticket, Map.of("text", "Another secret")));
        assertThat(events)
                .contains("event: ticket\ndata: ")
                .contains("\"id\":\"" + ticket + "\"")
                .contains("\"version\":1")
                .doesNotContain("secret");
    }

    @Test
    void publishesToAFirmItsOwnTicketsOnly() {
        var ticket = openTicket();
        Runnable answer = () -> add(agent, ticket, Map.of("text", "An answer"));
        assertThat(events(colleague, answer))
                .contains("data: {\"id\":\"" + ticket + "\"}")
                .doesNotContain("version");
        assertThat(events(competitor, answer)).doesNotContain(ticket.toString());
        assertThat(events(foreignAgent, answer)).doesNotContain(ticket.toString());
        assertThat(events(officer, answer)).doesNotContain(ticket.toString());
    }

    @Test
    void publishesToARequesterWithoutAFirm() {
        var ticket = api.as(officer)
                .post("/tickets", Map.of("subject", "Room", "text", "Which room?"))
                .expect(201)
                .id();
        assertThat(events(officer, () -> add(agent, ticket, Map.of("text", "The big one"))))
                .contains(ticket.toString());
    }

    @Test
    void hidesNotesAndViewersFromTheFirm() {
        var ticket = openTicket();
        var presence = "/tickets/" + ticket + "/presence";
        Runnable internalWork = () -> {
            add(agent, ticket, Map.of("text", "A note", "internal", true));
            api.as(agent).put(presence, Map.of("writing", true)).expect(200);
        };
        assertThat(events(contributor, internalWork)).doesNotContain(ticket.toString());
        assertThat(events(lead, internalWork)).contains("event: ticket");
    }

    @Test
    void hidesAssignmentsFromTheFirm() {
        var ticket = "/tickets/" + openTicket();
        var seen = api.as(agent).get(ticket).etag();
        Runnable assign = () -> api.as(agent)
                .put(ticket + "/assignment", Map.of("assignee", "me"), "If-Match", seen)
                .expect(200);
        assertThat(events(contributor, assign)).doesNotContain("event: ticket");
        var now = api.as(agent).get(ticket).etag();
        Runnable hold = () -> api.as(agent)
                .put(ticket + "/state", Map.of("state", "on-hold"), "If-Match", now)
                .expect(200);
        assertThat(events(contributor, hold)).contains("event: ticket");
    }

    @Test
    void publishesViewersToTheDesk() {
        var ticket = openTicket();
        var presence = "/tickets/" + ticket + "/presence";
        assertThat(events(lead, () -> api.as(agent).put(presence, Map.of()).expect(200)))
                .contains("event: viewers")
                .contains(agent.id().toString());
        assertThat(events(lead, () -> api.as(agent).put(presence, Map.of()).expect(200)))
                .as("unchanged viewers")
                .doesNotContain("viewers");
        assertThat(events(lead, () -> api.as(agent).delete(presence).expect(204)))
                .contains("\"people\":[]");
    }

    @Test
    void receivesEventsOfOtherInstances() {
        var ticket = UUID.randomUUID();
        var event = """
                {"association":"%s","ticket":"%s","version":7,"enterprise":null,"readers":[],"desk":true,"viewers":null}""".formatted(association.id(), ticket);
        assertThat(events(agent, () -> publish(event))).contains(ticket.toString());
    }

    @Test
    void asksAllClientsToReloadAfterMissedEvents() {
        assertThat(events(agent, () -> publish("of another release"))).contains("event: reload");
        assertThat(events(agent, this::breakTheConnection)).contains("event: reload");
    }

    @Test
    void holdsNoConnectionOfTheDatabase() throws Exception {
        var ticket = openTicket();
        var all = new CountDownLatch(MORE_THAN_CONNECTIONS);
        var answered = new CountDownLatch(1);
        var listening = new ArrayList<Future<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < MORE_THAN_CONNECTIONS; i++) {
                var another = TestCaller.of(association, Role.HELPDESK_AGENT);
                listening.add(threads.submit(() -> events(another, () -> {
                    all.countDown();
                    await(answered);
                })));
            }
            await(all);
            add(agent, ticket, Map.of("text", "An answer"));
            answered.countDown();
            for (var one : listening) {
                assertThat(one.get(30, TimeUnit.SECONDS)).contains(ticket.toString());
            }
        }
        Awaitility.await().untilAsserted(() -> assertThat(streams.count()).isZero());
    }

    @Test
    void endsTheOldestStreamOfAPersonWithTooMany() throws Exception {
        var all = new CountDownLatch(settings.maxPerPerson() + 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var oldest = new CompletableFuture<Void>();
            var first = threads.submit(() -> events(agent, () -> {
                oldest.complete(null);
                meet(all);
            }));
            oldest.join();
            for (var i = 0; i < settings.maxPerPerson(); i++) {
                threads.submit(() -> events(agent, () -> meet(all)));
            }
            assertThat(first.get(30, TimeUnit.SECONDS)).endsWith("event: full\ndata: {}\n\n");
        }
    }

    @Test
    void sendsHeartbeats() {
        assertThat(events(agent, () -> {})).startsWith("retry: ").contains("\n\n:\n\n");
    }

    private static void meet(CountDownLatch all) {
        all.countDown();
        await(all);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void publish(String payload) {
        execute("select pg_notify('live', '" + payload + "')");
    }

    /** Ends the listener's connection; the service then opens another one. */
    private void breakTheConnection() {
        var broken = listeners();
        execute("select pg_terminate_backend(" + broken.getFirst() + ")");
        Awaitility.await()
                .untilAsserted(() -> assertThat(listeners()).hasSize(1).doesNotContainAnyElementsOf(broken));
    }

    private List<Integer> listeners() {
        try (var connection = database.asApp();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("""
                    select pid from pg_stat_activity
                     where datname = current_database() and application_name = 'live-events'""");
            var listeners = new ArrayList<Integer>();
            while (found.next()) {
                listeners.add(found.getInt(1));
            }
            return listeners;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) {
        try (var connection = database.asApp();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
