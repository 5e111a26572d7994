package eu.spindle.test;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;

/** Checks that logs contain no personal data, and that nobody can forge a line. */
public final class LogPrivacy {

    private static final String MARKER = "marker@firm.example";

    private LogPrivacy() {}

    /** Fails when an exception would show the values of a row, or when a message can start a new line. */
    public static void hold(DataSource database, CapturedOutput output) throws SQLException {
        for (var message : new String[] {inBatch(database), inDetail(database)}) {
            if (message.contains(MARKER)) {
                throw new AssertionError("Shows a bound value: " + message);
            }
        }
        LoggerFactory.getLogger(LogPrivacy.class)
                .warn("first\n2026-01-01 ERROR forged", new IllegalStateException("inner\n2026-01-01 ERROR forged"));
        if (output.getAll().lines().anyMatch(line -> line.startsWith("2026-01-01"))) {
            throw new AssertionError("A message can begin a line");
        }
    }

    private static String inBatch(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select set_config('app.test', ?, false)")) {
            statement.setString(1, MARKER + "\0");
            statement.addBatch();
            statement.executeBatch();
            throw new AssertionError("PostgreSQL stores no NUL");
        } catch (BatchUpdateException refused) {
            return refused.toString();
        }
    }

    private static String inDetail(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select ?::json")) {
            statement.setString(1, MARKER);
            statement.executeQuery();
            throw new AssertionError("an address is no JSON");
        } catch (SQLException refused) {
            return refused.toString();
        }
    }
}
