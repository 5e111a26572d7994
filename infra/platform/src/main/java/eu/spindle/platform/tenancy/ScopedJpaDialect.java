package eu.spindle.platform.tenancy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * Passes the scope to PostgreSQL as the first statement of each transaction, for row-level security.
 *
 * <p>Not in a transaction listener: a listener that throws leaves the transaction open on the thread, and the next one
 * would run inside it.
 */
class ScopedJpaDialect extends HibernateJpaDialect {

    private static final long serialVersionUID = 1L;

    private static final String SET_SCOPE = """
            select set_config('app.programme', ?, true), set_config('app.association_id', ?, true),
                   set_config('app.enterprise_id', ?, true), set_config('app.person_id', ?, true),
                   set_config('app.sector', ?, true)""";

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        var transaction = super.beginTransaction(entityManager, definition);
        Scope.current()
                .ifPresent(
                        scope -> entityManager.unwrap(Session.class).doWork(connection -> setScope(connection, scope)));
        return transaction;
    }

    private static void setScope(Connection connection, Scope scope) throws SQLException {
        try (var statement = connection.prepareStatement(SET_SCOPE)) {
            statement.setString(1, scope.programme());
            statement.setString(2, scope.association().toString());
            statement.setString(3, text(scope.enterprise()));
            statement.setString(4, text(scope.person()));
            statement.setString(5, scope.sectorWide() ? scope.programme() : "");
            statement.execute();
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
