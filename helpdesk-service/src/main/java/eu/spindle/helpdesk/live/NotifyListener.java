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
    private static final int POLL_TIMEOUT_MS = 1000;
    private static final int VALIDATION_TIMEOUT_S = 5;

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
                log.warn("Live events are interrupted: {}", e.toString());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_TIMEOUT_MS));
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            // Identifies the connection in pg_stat_activity.
            statement.execute("set application_name = 'live-events'");
            statement.execute("listen " + CHANNEL);
            streams.reloadAll();
            while (running) {
                if (!receive(connection) && !connection.isValid(VALIDATION_TIMEOUT_S)) {
                    throw new SQLException("The connection is broken");
                }
            }
            // The connection returns to the pool and must not keep listening.
            statement.execute("unlisten " + CHANNEL);
            statement.execute("reset application_name");
        }
    }

    /** Publishes what arrives within a short wait; false if nothing does. */
    private boolean receive(Connection connection) throws SQLException {
        var notifications = connection.unwrap(PGConnection.class).getNotifications(POLL_TIMEOUT_MS);
        if (notifications == null || notifications.length == 0) {
            return false;
        }
        for (var notification : notifications) {
            publish(notification.getParameter());
        }
        return true;
    }

    private void publish(String payload) {
        try {
            streams.publish(json.readValue(payload, LiveEvent.class));
        } catch (JacksonException e) {
            // Another release that runs at the same time may use another format.
            streams.reloadAll();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("live-events").start(this::listenWhileRunning);
    }

    @Override
    public void stop() {
        running = false;
        var current = thread;
        if (current != null) {
            try {
                current.join(2L * POLL_TIMEOUT_MS);
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
