package eu.spindle.commitments.association;

import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;

/** Finds associations by slug and id without a scope, and does work in the scope of one. */
@Component
public class Routes {

    private static final String SELECT =
            "select association as id, slug, name, status, programme, cell from route where ";

    private final JdbcClient database;
    private final TransactionTemplate own;

    Routes(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The association with that slug. */
    @Transactional(readOnly = true)
    public Optional<Route> bySlug(String slug) {
        return database.sql(SELECT + "slug = ?")
                .param(slug)
                .query(Routes::route)
                .optional();
    }

    /** The association with that id. */
    @Transactional(readOnly = true)
    public Optional<Route> byId(UUID association) {
        return database.sql(SELECT + "association = ?")
                .param(association)
                .query(Routes::route)
                .optional();
    }

    /** The active associations of a programme, by name. */
    public List<Route> active(String programme) {
        return database.sql(SELECT + "programme = ? and status = 'active' order by name, slug")
                .param(programme)
                .query(Routes::route)
                .list();
    }

    /** The associations with these ids. */
    @Transactional(readOnly = true)
    public List<Route> byIds(Collection<UUID> associations) {
        if (associations.isEmpty()) {
            return List.of();
        }
        return database.sql(SELECT + "association in (:ids)")
                .param("ids", associations)
                .query(Routes::route)
                .list();
    }

    /**
     * Does work in the scope of an association and in a new transaction, for requests that do not name the association in
     * their path. A transaction keeps the association it began with.
     *
     * @throws DomainException 404 when there is no such association
     */
    public <T> T within(UUID association, Supplier<T> work) {
        var route = byId(association).orElseThrow(DomainException::notFound);
        return within(Scope.of(route.programme(), association), work);
    }

    /**
     * Does work in a scope and in a new transaction. The caller must have none: it would hold one connection while waiting
     * for a second, and enough such requests at once would deadlock.
     */
    public <T> T within(Scope scope, Supplier<T> work) {
        Assert.state(
                !TransactionSynchronizationManager.isActualTransactionActive(),
                "Work in another scope must begin outside of a transaction");
        return scope.call(() -> Objects.requireNonNull(own.execute(status -> work.get())));
    }

    /** Adds a new association, unless its slug is taken.
     *
     * @return false when it is taken
     */
    boolean claim(Association association) {
        return database.sql("""
                        insert into route (slug, association, programme, name, status) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                association.slug(),
                                association.id(),
                                association.programme(),
                                association.profile().name(),
                                association.status().code())
                        .update()
                == 1;
    }

    /** Copies name and status. */
    void update(Association association) {
        database.sql("update route set name = ?, status = ? where association = ?")
                .params(association.profile().name(), association.status().code(), association.id())
                .update();
    }

    private static Route route(ResultSet row, int number) throws SQLException {
        return new Route(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                Codes.get(AssociationStatus.class, row.getString("status")),
                row.getString("programme"),
                row.getString("cell"));
    }

    /**
     * An association, and where its requests go.
     *
     * @param cell the group of service instances that serves it
     */
    public record Route(UUID id, String slug, String name, AssociationStatus status, String programme, String cell) {}
}
