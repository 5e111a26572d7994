package eu.spindle.bench.fault;

import eu.spindle.bench.Database;
import eu.spindle.local.LocalSystem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** What two services hold of one association's firms, looked up in their databases. */
final class Books {

    private final LocalSystem system;
    private final UUID association;

    Books(LocalSystem system, UUID association) {
        this.system = system;
        this.association = association;
    }

    /** The names that commitments-service holds, sorted. */
    List<String> written() throws SQLException {
        return names("commitments", "legal_name");
    }

    /** The names that monitoring-service made of the events, sorted. */
    List<String> read() throws SQLException {
        return names("monitoring", "name");
    }

    /** How long it takes until monitoring-service knows a firm of that name, a minute at most. */
    Duration untilRead(String name) throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < Duration.ofMinutes(2).toNanos()) {
            try {
                if (read().contains(name)) {
                    break;
                }
            } catch (SQLException away) {
                // The database is the part that was taken away.
            }
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private List<String> names(String service, String column) throws SQLException {
        try (Connection connection = Database.app(system, service)) {
            connection.setAutoCommit(false);
            try (PreparedStatement scope =
                    connection.prepareStatement("select set_config('app.association_id', ?, true)")) {
                scope.setString(1, association.toString());
                scope.execute();
            }
            List<String> names = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select " + column + " from enterprise");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            Collections.sort(names);
            return names;
        }
    }
}
