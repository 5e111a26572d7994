package eu.spindle.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.spindle.bench.Database;
import eu.spindle.local.LocalSystem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads what the services have stored of an association from their databases, and what was mailed. */
final class ServiceRecords {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalSystem system;
    private final UUID association;

    ServiceRecords(LocalSystem system, UUID association) {
        this.system = system;
        this.association = association;
    }

    /** Returns the names in commitments-service, sorted. */
    List<String> written() throws SQLException {
        return column("commitments", "select legal_name from enterprise");
    }

    /** Returns the names in monitoring-service, which come from events, sorted. */
    List<String> read() throws SQLException {
        return column("monitoring", "select name from enterprise");
    }

    /** Returns the subjects of the tickets, sorted. */
    List<String> tickets() throws SQLException {
        return column("helpdesk", "select subject from ticket");
    }

    /** Returns the number of mails by recipient of an invitation. */
    Map<String, Integer> mails() throws IOException {
        Map<String, Integer> mails = new TreeMap<>();
        try (var page =
                system.addresses().mailPage().resolve("/api/messages").toURL().openStream()) {
            for (JsonNode message : new ObjectMapper().readTree(page)) {
                mails.merge(message.path("recipient").asText(), 1, Integer::sum);
            }
        }
        return mails;
    }

    /** Returns how long it takes until monitoring-service has a firm of that name. */
    Duration untilRead(String name) throws InterruptedException {
        long begun = System.nanoTime();
        await(() -> read().contains(name));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Waits until the other services have processed all events, and all mails are sent. */
    void settle(Collection<String> invited) throws InterruptedException {
        await(() -> read().equals(written()));
        await(() -> mails().keySet().containsAll(invited));
    }

    private static void await(Look look) throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            try {
                if (look.holds()) {
                    return;
                }
            } catch (SQLException | IOException away) {
                // The database that is read was the part that failed.
            }
            Thread.sleep(50);
        }
    }

    private List<String> column(String service, String sql) throws SQLException {
        try (Connection connection = Database.app(system, service)) {
            connection.setAutoCommit(false);
            try (PreparedStatement scope =
                    connection.prepareStatement("select set_config('app.association_id', ?, true)")) {
                scope.setString(1, association.toString());
                scope.execute();
            }
            List<String> values = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            Collections.sort(values);
            return values;
        }
    }

    /** A condition to wait for. */
    private interface Look {
        boolean holds() throws SQLException, IOException;
    }
}
