package eu.spindle.helpdesk.desk;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the desks of all associations by slug and id, for incoming mails, which have no tenant scope. The table holds
 * nothing else and is not exposed by the API.
 */
@Repository
public class DeskRouteRepository {

    private static final String SELECT = "select slug, association, programme from desk_route ";

    private final JdbcClient database;

    DeskRouteRepository(JdbcClient database) {
        this.database = database;
    }

    /** Finds the desk with that slug. */
    @Transactional(readOnly = true)
    public Optional<DeskRoute> bySlug(String slug) {
        return database.sql(SELECT + "where slug = ?")
                .param(slug)
                .query(DeskRoute.class)
                .optional();
    }

    /** Finds the desk of an association. */
    @Transactional(readOnly = true)
    public Optional<DeskRoute> byAssociation(UUID association) {
        return database.sql(SELECT + "where association = ?")
                .param(association)
                .query(DeskRoute.class)
                .optional();
    }

    /** Finds the desk if there is exactly one. */
    @Transactional(readOnly = true)
    public Optional<DeskRoute> only() {
        var first = database.sql(SELECT + "limit 2").query(DeskRoute.class).list();
        return first.size() == 1 ? Optional.ofNullable(first.getFirst()) : Optional.empty();
    }

    void put(Desk desk) {
        database.sql("delete from desk_route where association = ? or slug = ?")
                .params(desk.association(), desk.slug())
                .update();
        database.sql("insert into desk_route (slug, association, programme) values (?, ?, ?)")
                .params(desk.slug(), desk.association(), desk.programme())
                .update();
    }
}
