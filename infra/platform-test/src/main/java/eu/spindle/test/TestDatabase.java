package eu.spindle.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A new database with the two roles that a service has in production.
 *
 * @param url JDBC address
 * @param owner the role that migrates
 * @param app the role of the service
 */
public record TestDatabase(String url, String owner, String app) {

    public static final String PASSWORD = "spindle-test";

    /** Connects as the service's role. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(url, app, PASSWORD);
    }

    /** Connects as the owner. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, PASSWORD);
    }
}
