package eu.spindle.platform.database;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * A failure of the database itself: neither the request nor the message is at fault, and the same work may succeed
 * later. Frameworks wrap such failures differently, so the SQL state decides.
 */
public enum DatabaseFailure {

    /**
     * It cannot be reached, is shutting down, or the connection broke. Whether a commit in progress succeeded is
     * unknown.
     */
    UNREACHABLE,
    /** It has no disk space left. */
    FULL,
    /** Contention: a deadlock, or a timeout of a lock or statement. */
    BUSY;

    private static final int DEEPEST = 20;

    /** Returns the database failure that caused an exception, if one did. */
    public static Optional<DatabaseFailure> in(Throwable thrown) {
        var withoutConnection = false;
        var cause = thrown;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException exception && exception.getSQLState() != null) {
                return of(exception.getSQLState());
            }
            // Without a state it is an exception of the pool: the connection had broken before.
            withoutConnection |= cause instanceof SQLException
                    || cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof CannotCreateTransactionException;
            cause = cause.getCause();
        }
        return withoutConnection ? Optional.of(UNREACHABLE) : Optional.empty();
    }

    private static Optional<DatabaseFailure> of(String state) {
        return switch (state) {
            case "53100" -> Optional.of(FULL);
            case "40001", "40P01", "55P03", "57014" -> Optional.of(BUSY);
            // A server that has become a standby.
            case "25006" -> Optional.of(UNREACHABLE);
            default ->
                switch (state.substring(0, Math.min(2, state.length()))) {
                    case "08", "53", "57", "58" -> Optional.of(UNREACHABLE);
                    default -> Optional.empty();
                };
        };
    }
}
