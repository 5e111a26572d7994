package eu.spindle.platform.database;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What the database itself could not do, whatever the work was: neither the caller nor the message is at fault, and the
 * same work may succeed later. Frameworks wrap such failures differently at each place, so the SQL state decides.
 */
public enum DatabaseFailure {

    /** It cannot be reached, is shutting down, or has broken off. Whether a commit under way was made is not known. */
    UNREACHABLE,
    /** It has no space left to write. */
    FULL,
    /** Somebody else was in the way: a deadlock, a lock or a statement that took too long. */
    BUSY;

    private static final int DEEPEST = 20;

    /** The failure of the database behind an exception, if that is what it was. */
    public static Optional<DatabaseFailure> in(Throwable thrown) {
        var withoutConnection = false;
        var cause = thrown;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException exception && exception.getSQLState() != null) {
                return of(exception.getSQLState());
            }
            // Without a state it is the pool's own: the connection had broken off before.
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
