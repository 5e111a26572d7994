package eu.spindle.monitoring.benchmark;

import eu.spindle.platform.tenancy.Scope;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every figure that was ever shown by the association, or by the sector body, of the running work. */
@Repository
class Releases {

    private final JdbcClient database;
    private final JsonMapper json;

    Releases(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Waits until nobody else releases figures of that year here. */
    void lock(int year) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("release/" + Scope.required().association() + "/" + year)
                .query(String.class)
                .single();
    }

    List<Release> earlier(int year, String indicator, String cell) {
        return database.sql("select firms from release where year = ? and indicator = ? and cell = ?")
                .params(year, indicator, cell)
                .query((row, number) -> new Release(ids(row.getArray("firms"))))
                .list();
    }

    void add(
            int year, String indicator, String cell, Set<UUID> firms, BigDecimal value, Coverage coverage, Instant at) {
        database.sql("""
                        insert into release (association_id, year, indicator, cell, number, firms, value, coverage,
                               released_at)
                        select ?, ?, ?, ?, count(*) + 1, string_to_array(?, ',')::uuid[], ?, cast(? as jsonb), ?
                          from release where year = ? and indicator = ? and cell = ?""")
                .param(Scope.required().association())
                .param(year)
                .param(indicator)
                .param(cell)
                .param(joined(firms))
                .param(value)
                .param(json.writeValueAsString(coverage))
                .param(Timestamp.from(at))
                .param(year)
                .param(indicator)
                .param(cell)
                .update();
    }

    /** The figures of a year that are shown now, by indicator and cell. */
    List<Shown> shown(int year) {
        return database.sql("""
                        select distinct on (indicator, cell) indicator, cell, value, coverage, released_at from release
                         where year = ? order by indicator, cell, number desc""")
                .param(year)
                .query((row, number) -> new Shown(
                        row.getString("indicator"),
                        row.getString("cell"),
                        row.getBigDecimal("value"),
                        json.readValue(row.getString("coverage"), Coverage.class),
                        row.getTimestamp("released_at").toInstant()))
                .list();
    }

    static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }

    static Set<UUID> ids(Array array) throws SQLException {
        return Set.of((UUID[]) array.getArray());
    }

    /** A figure over firms as it is shown. */
    record Shown(String indicator, String cell, BigDecimal value, Coverage coverage, Instant releasedAt) {}
}
