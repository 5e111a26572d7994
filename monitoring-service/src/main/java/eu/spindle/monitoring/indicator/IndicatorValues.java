package eu.spindle.monitoring.indicator;

import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
                                   state, value, computed_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(Scope.required().association())
                    .param(year)
                    .param(enterprise)
                    .param(value.indicator())
                    .param(cycle)
                    .param(value.state().name())
                    .param(value.value())
                    .param(Timestamp.from(at))
                    .update();
        }
    }

    /** Those of a firm that were computed from its figures in a cycle; none before they were approved. */
    List<IndicatorValue> of(UUID enterprise, UUID cycle, int year) {
        return database.sql("""
                        select indicator, state, value from indicator_value
                         where year = ? and enterprise_id = ? and cycle_id = ? order by indicator""")
                .params(year, enterprise, cycle)
                .query((row, number) -> new IndicatorValue(
                        row.getString("indicator"),
                        IndicatorState.valueOf(row.getString("state")),
                        row.getBigDecimal("value")))
                .list();
    }

    /** All years of a firm, by indicator and year. */
    public List<OfYear> history(UUID enterprise) {
        return database.sql("""
                        select year, indicator, state, value from indicator_value where enterprise_id = ?
                         order by indicator, year""")
                .param(enterprise)
                .query((row, number) -> new OfYear(
                        row.getInt("year"),
                        new IndicatorValue(
                                row.getString("indicator"),
                                IndicatorState.valueOf(row.getString("state")),
                                row.getBigDecimal("value"))))
                .list();
    }

    /** A value and its year. */
    public record OfYear(int year, IndicatorValue value) {}
}
