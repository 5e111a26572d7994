package eu.spindle.commitments.association;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
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

/** Knows every association by slug and id, before anybody has a right in one. */
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

    /** The association of that slug. */
    @Transactional(readOnly = true)
    public Optional<Route> bySlug(String slug) {
        return database.sql(SELECT + "slug = ?").param(slug).query(Route.class).optional();
    }

    /** The association of that id. */
    @Transactional(readOnly = true)
    public Optional<Route> byId(UUID association) {
        return database.sql(SELECT + "association = ?")
                .param(association)
                .query(Route.class)
                .optional();
    }

    /** The active associations of a programme, by name. */
    List<Route> active(String programme) {
        return database
                .sql(SELECT + "programme = ? and status = 'active' order by name, slug")
                .param(programme)
                .query(Route.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The associations of those ids. */
    @Transactional(readOnly = true)
    public List<Route> byIds(Collection<UUID> associations) {
        if (associations.isEmpty()) {
            return List.of();
        }
        return database.sql(SELECT + "association in (:ids)").param("ids", associations).query(Route.class).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /**
     * Does work of one association that came by another way than its own path, in its scope and a transaction of its
     * own: a transaction keeps the association it began with.
     *
     * @throws DomainException 404 when there is no such association
     */
    public <T> T within(UUID association, Supplier<T> work) {
        var route = byId(association).orElseThrow(DomainException::notFound);
        return within(Scope.of(route.programme(), association), work);
    }

    /**
     * Does work in a scope and a transaction of its own. Whoever asks must be in none: it would hold one connection while
     * waiting for another, and enough of them at once would wait for each other.
     */
    public <T> T within(Scope scope, Supplier<T> work) {
        Assert.state(
                !TransactionSynchronizationManager.isActualTransactionActive(),
                "Work in another scope begins outside of any transaction");
        return scope.call(() -> Objects.requireNonNull(own.execute(status -> work.get())));
    }

    /** Takes a slug for a new association.
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

    void follow(Association association) {
        database.sql("update route set name = ?, status = ? where association = ?")
                .params(association.profile().name(), association.status().code(), association.id())
                .update();
    }

    /**
     * Where requests for an association go.
     *
     * @param cell the set of services that serves it
     */
    public record Route(UUID id, String slug, String name, String status, String programme, String cell) {}
}
