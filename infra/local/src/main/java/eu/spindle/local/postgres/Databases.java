package eu.spindle.local.postgres;

import eu.spindle.local.home.Addresses;
import eu.spindle.local.home.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * Creates the databases and roles of the services. For each service one role owns the database and its schema, and
 * another, with which the service signs in, owns nothing and is subject to row-level security. Can be repeated.
 */
final class Databases {

    static final String SUPERUSER = "postgres";
    static final String BACKUP = "spindle_backup";
    static final List<String> SERVICES = List.of("gateway", "commitments", "monitoring", "helpdesk");
    private static final String KEYCLOAK = "keycloak";

    private final Addresses addresses;
    private final Secrets secrets;

    Databases(Addresses addresses, Secrets secrets) {
        this.addresses = addresses;
        this.secrets = secrets;
    }

    boolean answers() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    void create() throws SQLException {
        try (Connection server = connect(SUPERUSER);
                Statement statement = server.createStatement()) {
            role(statement, BACKUP, "BYPASSRLS");
            statement.execute("grant pg_read_all_data to " + BACKUP);
            statement.execute("revoke all on database postgres, template1 from public");
            role(statement, KEYCLOAK, "NOBYPASSRLS");
            database(statement, KEYCLOAK, KEYCLOAK);
            for (String service : SERVICES) {
                role(statement, service + "_owner", "NOBYPASSRLS");
                role(statement, service + "_app", "NOBYPASSRLS");
                database(statement, "spindle_" + service, service + "_owner");
                statement.execute(
                        "grant connect on database spindle_%s to %s_app, %s".formatted(service, service, BACKUP));
            }
        }
        for (String service : SERVICES) {
            schema(service);
        }
    }

    private void role(Statement statement, String name, String rowSecurity) throws SQLException {
        if (!exists(statement.getConnection(), "select 1 from pg_roles where rolname = ?", name)) {
            statement.execute("create role " + name);
        }
        // The secrets are URL-safe base64 and need no quoting.
        statement.execute("alter role %s login nosuperuser nocreatedb nocreaterole noreplication %s password '%s'"
                .formatted(name, rowSecurity, secrets.get("postgres-" + name)));
    }

    private static void database(Statement statement, String name, String owner) throws SQLException {
        if (!exists(statement.getConnection(), "select 1 from pg_database where datname = ?", name)) {
            statement.execute("create database %s owner %s".formatted(name, owner));
        }
        statement.execute("revoke all on database " + name + " from public");
    }

    private void schema(String service) throws SQLException {
        try (Connection database = connect("spindle_" + service);
                Statement statement = database.createStatement()) {
            statement.execute("alter schema public owner to " + service + "_owner");
            statement.execute("revoke all on schema public from public");
            statement.execute("grant usage on schema public to " + service + "_app");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", secrets.get(SUPERUSER));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(addresses.jdbc(database), properties);
    }
}
