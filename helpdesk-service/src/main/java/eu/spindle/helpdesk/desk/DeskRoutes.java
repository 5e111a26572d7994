package eu.spindle.helpdesk.desk;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows the desks of all associations by slug and id, for mails, which come in without a scope. It holds nothing but
 * that, and is shown to nobody.
 */
@Repository
public class DeskRoutes {

    private static final String SELECT = "select slug, association, programme from desk_route ";

    private final JdbcClient database;

    DeskRoutes(JdbcClient database) {
        this.database = database;
    }

    /** Whose desk has that slug. */
    @Transactional(readOnly = true)
    public Optional<DeskRoute> bySlug(String slug) {
        return database.sql(SELECT + "where slug = ?")
                .param(slug)
                .query(DeskRoute.class)
                .optional();
    }

    /** The desk of an association. */
    @Transactional(readOnly = true)
    public Optional<DeskRoute> byAssociation(UUID association) {
        return database.sql(SELECT + "where association = ?")
                .param(association)
                .query(DeskRoute.class)
                .optional();
    }

    /** The only desk that there is, if there is but one. */
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
