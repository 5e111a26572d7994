package eu.spindle.monitoring.indicator;

import eu.spindle.monitoring.formula.Rational;
import eu.spindle.platform.tenancy.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The indicators of firms by year. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class IndicatorValues {

    private final JdbcClient database;

    IndicatorValues(JdbcClient database) {
        this.database = database;
    }

    void replace(UUID enterprise, int year, UUID cycle, List<IndicatorValue> values, Instant at) {
        database.sql("delete from indicator_value where year = ? and enterprise_id = ?")
                .params(year, enterprise)
                .update();
        for (IndicatorValue value : values) {
            database.sql("""
                            insert into indicator_value (association_id, year, enterprise_id, indicator, cycle_id,
                                   state, value, exact, computed_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(Scope.required().association())
                    .param(year)
                    .param(enterprise)
                    .param(value.indicator())
                    .param(cycle)
                    .param(value.state().name())
                    .param(value.rounded())
                    .param(value.exact() == null ? null : value.exact().toString())
                    .param(Timestamp.from(at))
                    .update();
        }
    }

    /** Those of a firm that were computed from its figures in a cycle; none before they were approved. */
    List<IndicatorValue> of(UUID enterprise, UUID cycle, int year) {
        return database.sql("""
                        select indicator, state, value, exact from indicator_value
                         where year = ? and enterprise_id = ? and cycle_id = ? order by indicator""")
                .params(year, enterprise, cycle)
                .query((row, number) -> value(row))
                .list();
    }

    /** All years of a firm, by indicator and year. */
    public List<OfYear> history(UUID enterprise) {
        return database.sql("""
                        select year, indicator, state, value, exact from indicator_value where enterprise_id = ?
                         order by indicator, year""")
                .param(enterprise)
                .query((row, number) -> new OfYear(row.getInt("year"), value(row)))
                .list();
    }

    private static IndicatorValue value(ResultSet row) throws SQLException {
        return new IndicatorValue(
                row.getString("indicator"), IndicatorState.valueOf(row.getString("state")), exact(row));
    }

    /** What was stored before indicators were exact has only its rounded value. */
    private static @Nullable Rational exact(ResultSet row) throws SQLException {
        String exact = row.getString("exact");
        if (exact != null) {
            return Rational.parse(exact);
        }
        BigDecimal value = row.getBigDecimal("value");
        return value == null ? null : Rational.of(value);
    }

    /** A value and its year. */
    public record OfYear(int year, IndicatorValue value) {}
}
