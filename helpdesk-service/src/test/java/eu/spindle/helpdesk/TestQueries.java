package eu.spindle.helpdesk;

import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads and changes rows of an association that no API exposes. */
public final class TestQueries {

    private TestQueries() {}

    /** Returns the first column of all rows. */
    public static List<String> strings(
            TestDatabase database, TestAssociation association, String query, Object... values) {
        try (var connection = within(database, association);
                var statement = connection.prepareStatement(query)) {
            bind(statement, values);
            var found = new ArrayList<String>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows to a state that only a killed process leaves behind. */
    public static void change(TestDatabase database, TestAssociation association, String change, Object... values) {
        try (var connection = within(database, association);
                var statement = connection.prepareStatement(change)) {
            bind(statement, values);
            statement.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection within(TestDatabase database, TestAssociation association) throws SQLException {
        var connection = database.asOwner();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select set_config('app.association_id', ?, true)")) {
            statement.setString(1, association.id().toString());
            statement.execute();
        }
        return connection;
    }

    private static void bind(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
