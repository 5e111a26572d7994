package eu.spindle.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.gateway.GatewayTest;
import eu.spindle.gateway.account.Accounts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The cache of sessions when a session ends. */
@GatewayTest
class SessionsTest {

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> repository;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SessionSettings settings;

    @Autowired
    private Clock clock;

    @Test
    void aSessionThatEndsWhileItIsReadIsNotCached() throws Exception {
        String id = signedIn();
        String key = HashedSessionIds.hash(id);
        var held = new HeldRepository<>(repository);
        var sessions = new Sessions(held, database, accounts, settings, clock);

        var reading = new FutureTask<>(() -> sessions.find(id));
        Thread.ofVirtual().start(reading);
        assertThat(held.read.await(20, TimeUnit.SECONDS)).isTrue();
        var ending = new FutureTask<>(() -> sessions.end(key), null);
        var ender = Thread.ofPlatform().start(ending);
        // The session has ended, or waits for the read with only its cache entry left to remove.
        await().until(() -> stored(key) == 0
                && EnumSet.of(Thread.State.TERMINATED, Thread.State.BLOCKED, Thread.State.WAITING)
                        .contains(ender.getState()));
        held.goOn.countDown();
        assertThat(reading.get(20, TimeUnit.SECONDS))
                .as("who was still signed in then")
                .isNotNull();
        ending.get(20, TimeUnit.SECONDS);

        assertThat(sessions.find(id)).isNull();
        assertThat(sessions.look(id)).isNull();
    }

    private String signedIn() {
        String cookie = SessionFixture.signIn(
                repository, "https://provider.example", UUID.randomUUID().toString(), "provider-session", false);
        return new String(
                Base64.getDecoder().decode(cookie.substring(cookie.indexOf('=') + 1)), StandardCharsets.UTF_8);
    }

    private int stored(String key) {
        return database.sql("select count(*) from spring_session where session_id = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    /** Delays the result of reading a session. */
    private record HeldRepository<S extends Session>(
            FindByIndexNameSessionRepository<S> repository, CountDownLatch read, CountDownLatch goOn)
            implements FindByIndexNameSessionRepository<S> {

        HeldRepository(FindByIndexNameSessionRepository<S> repository) {
            this(repository, new CountDownLatch(1), new CountDownLatch(1));
        }

        @Override
        public @Nullable S findById(String id) {
            S session = repository.findById(id);
            read.countDown();
            try {
                if (!goOn.await(20, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("never released");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return session;
        }

        @Override
        public S createSession() {
            return repository.createSession();
        }

        @Override
        public void save(S session) {
            repository.save(session);
        }

        @Override
        public void deleteById(String id) {
            repository.deleteById(id);
        }

        @Override
        public Map<String, S> findByIndexNameAndIndexValue(String name, String value) {
            return repository.findByIndexNameAndIndexValue(name, value);
        }
    }
}
