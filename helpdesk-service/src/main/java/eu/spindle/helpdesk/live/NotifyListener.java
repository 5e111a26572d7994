package eu.spindle.helpdesk.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives the events of all instances over one database connection and publishes them to the streams. After a broken
 * connection it tells all clients to reload.
 */
@Component
class NotifyListener implements SmartLifecycle {

    static final String CHANNEL = "live";

    private static final Logger log = LoggerFactory.getLogger(NotifyListener.class);
    private static final int SILENCE_MS = 1000;
    private static final int ANSWERS_WITHIN_S = 5;

    private final DataSource database;
    private final LiveStreamRegistry streams;
    private final JsonMapper json;
    private volatile @Nullable Thread thread;
    private volatile boolean running;

    NotifyListener(DataSource database, LiveStreamRegistry streams, JsonMapper json) {
        this.database = database;
        this.streams = streams;
        this.json = json;
    }

    private void listenWhileRunning() {
        while (running) {
            try (var connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                log.warn("Screens hear nothing for a moment: {}", e.toString());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SILENCE_MS));
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            // Identifies the connection in pg_stat_activity.
            statement.execute("set application_name = 'live-wire'");
            statement.execute("listen " + CHANNEL);
            streams.reloadAll();
            while (running) {
                if (!receive(connection) && !connection.isValid(ANSWERS_WITHIN_S)) {
                    throw new SQLException("the connection is dead");
                }
            }
            // The connection returns to the pool and must not keep listening.
            statement.execute("unlisten " + CHANNEL);
            statement.execute("reset application_name");
        }
    }

    /** Publishes what arrives within a short wait; false if nothing does. */
    private boolean receive(Connection connection) throws SQLException {
        var heard = connection.unwrap(PGConnection.class).getNotifications(SILENCE_MS);
        if (heard == null || heard.length == 0) {
            return false;
        }
        for (var notification : heard) {
            pass(notification.getParameter());
        }
        return true;
    }

    private void pass(String announced) {
        try {
            streams.publish(json.readValue(announced, LiveEvent.class));
        } catch (JacksonException e) {
            // Another release that runs at the same time may use another format.
            streams.reloadAll();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("live-wire").start(this::listenWhileRunning);
    }

    @Override
    public void stop() {
        running = false;
        var listening = thread;
        if (listening != null) {
            try {
                listening.join(2L * SILENCE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
