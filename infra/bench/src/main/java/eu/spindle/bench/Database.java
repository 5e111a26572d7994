package eu.spindle.bench;

import eu.spindle.local.LocalSystem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections to the databases of a local system, as the service and as the owner. */
public final class Database {

    private Database() {}

    public static Connection app(LocalSystem system, String service) throws SQLException {
        return connect(system, service, service + "_app");
    }

    public static Connection owner(LocalSystem system, String service) throws SQLException {
        return connect(system, service, service + "_owner");
    }

    private static Connection connect(LocalSystem system, String service, String role) throws SQLException {
        return DriverManager.getConnection(
                system.addresses().jdbc("spindle_" + service),
                role,
                system.secrets().get("postgres-" + role));
    }

    public static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
