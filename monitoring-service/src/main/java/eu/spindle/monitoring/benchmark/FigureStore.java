package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Fingerprint;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores the published figures. A published figure stays unchanged until a newer one can be published. */
@Repository
class FigureStore {

    private static final String UPDATE = """
             do update set definition = excluded.definition, state = excluded.state, reason = excluded.reason,
                   value = excluded.value, coverage = excluded.coverage, released_at = excluded.released_at
             where excluded.state = 'value' or shown.state <> 'value'""";

    private final JdbcClient database;
    private final JsonMapper json;

    FigureStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void showSector(int year, Collection<AggregateFigure> figures) {
        for (AggregateFigure figure : figures) {
            database.sql("""
                            insert into sector_figure as shown (programme, year, indicator, definition, state, reason,
                                   value, coverage, released_at)
                            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                            on conflict (programme, year, indicator, definition)""" + UPDATE)
                    .param(Scope.required().programme())
                    .param(year)
                    .param(figure.indicator())
                    .param(figure.definition().hex())
                    .param(figure.state().code())
                    .param(reason(figure))
                    .param(figure.value())
                    .param(coverage(figure))
                    .param(Timestamp.from(figure.releasedAt()))
                    .update();
        }
    }

    void showAssociation(int year, Collection<AggregateFigure> figures) {
        for (AggregateFigure figure : figures) {
            database.sql("""
                            insert into association_figure as shown (association_id, year, indicator, definition, cell,
                                   state, reason, value, coverage, released_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                            on conflict (association_id, year, indicator, cell)""" + UPDATE)
                    .param(Scope.required().association())
                    .param(year)
                    .param(figure.indicator())
                    .param(figure.definition().hex())
                    .param(figure.cell())
                    .param(figure.state().code())
                    .param(reason(figure))
                    .param(figure.value())
                    .param(coverage(figure))
                    .param(Timestamp.from(figure.releasedAt()))
                    .update();
        }
    }

    List<AggregateFigure> ofSector(int year) {
        return database.sql("select *, 'all' as cell from sector_figure where year = ? order by indicator, definition")
                .param(year)
                .query(this::figure)
                .list();
    }

    List<AggregateFigure> ofAssociation(int year) {
        return database.sql("select * from association_figure where year = ? order by indicator, cell")
                .param(year)
                .query(this::figure)
                .list();
    }

    private AggregateFigure figure(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        String coverage = row.getString("coverage");
        return new AggregateFigure(
                row.getString("indicator"),
                new Fingerprint(row.getString("definition")),
                row.getString("cell"),
                Codes.get(FigureState.class, row.getString("state")),
                reason == null ? null : Codes.get(SuppressionReason.class, reason),
                row.getBigDecimal("value"),
                coverage == null ? null : json.readValue(coverage, Coverage.class),
                row.getTimestamp("released_at").toInstant());
    }

    private static @Nullable String reason(AggregateFigure figure) {
        return figure.reason() == null ? null : figure.reason().code();
    }

    private @Nullable String coverage(AggregateFigure figure) {
        return figure.coverage() == null ? null : json.writeValueAsString(figure.coverage());
    }
}
