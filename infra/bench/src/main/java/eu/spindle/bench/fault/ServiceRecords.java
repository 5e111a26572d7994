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

/** What the services hold of one association, looked up in their databases, and what was mailed. */
final class ServiceRecords {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalSystem system;
    private final UUID association;

    ServiceRecords(LocalSystem system, UUID association) {
        this.system = system;
        this.association = association;
    }

    /** The names that commitments-service holds, sorted. */
    List<String> written() throws SQLException {
        return column("commitments", "select legal_name from enterprise");
    }

    /** The names that monitoring-service made of the events, sorted. */
    List<String> read() throws SQLException {
        return column("monitoring", "select name from enterprise");
    }

    /** The subjects of the tickets, sorted. */
    List<String> tickets() throws SQLException {
        return column("helpdesk", "select subject from ticket");
    }

    /** How many mails each receiver of an invitation got. */
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

    /** How long it takes until monitoring-service knows a firm of that name. */
    Duration untilRead(String name) throws InterruptedException {
        long begun = System.nanoTime();
        await(() -> read().contains(name));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Waits until the other services have come to the end: what they made of the events, and the mails. */
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
                // What is looked at is the part that was taken away.
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

    /** Something that comes to be so. */
    private interface Look {
        boolean holds() throws SQLException, IOException;
    }
}
