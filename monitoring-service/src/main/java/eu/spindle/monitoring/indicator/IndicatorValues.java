package eu.spindle.monitoring.indicator;

import eu.spindle.platform.code.Codes;
import eu.spindle.platform.number.Rational;
import eu.spindle.platform.tenancy.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the indicators of firms by year. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class IndicatorValues {

    private final JdbcClient database;

    IndicatorValues(JdbcClient database) {
        this.database = database;
    }

    /**
     * Replaces the values computed from earlier approved figures, and stores for each changed one the former value, the time
     * and the reason.
     */
    void replace(
            UUID enterprise, int year, UUID cycle, List<IndicatorValue> values, Instant at, @Nullable String reason) {
        Map<String, OfYear> earlier = history(enterprise).stream()
                .filter(row -> row.year() == year)
                .collect(Collectors.toMap(row -> row.value().indicator(), Function.identity()));
        database.sql("delete from indicator_value where year = ? and enterprise_id = ?")
                .params(year, enterprise)
                .update();
        for (IndicatorValue value : values) {
            Restated restated = restated(value, earlier.get(value.indicator()), at, reason);
            database.sql("""
                            insert into indicator_value (association_id, year, enterprise_id, indicator, cycle_id,
                                   state, value, exact, computed_at, former_state, former_exact, restated_at,
                                   restatement_reason)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(Scope.required().association())
                    .param(year)
                    .param(enterprise)
                    .param(value.indicator())
                    .param(cycle)
                    .param(value.state().code())
                    .param(value.rounded())
                    .param(text(value.exact()))
                    .param(Timestamp.from(at))
                    .param(restated == null ? null : restated.before().state().code())
                    .param(restated == null ? null : text(restated.before().exact()))
                    .param(restated == null ? null : Timestamp.from(restated.at()))
                    .param(restated == null ? null : restated.reason())
                    .update();
        }
    }

    private static @Nullable Restated restated(
            IndicatorValue value, @Nullable OfYear earlier, Instant at, @Nullable String reason) {
        if (earlier == null) {
            return null;
        }
        IndicatorValue before = earlier.value();
        boolean same = value.state() == before.state() && Objects.equals(value.text(), before.text());
        return same ? earlier.restated() : new Restated(before, at, reason);
    }

    private static @Nullable String text(@Nullable Rational exact) {
        return exact == null ? null : exact.toString();
    }

    /** The values of a firm's figures in a cycle; empty before these are approved. */
    List<IndicatorValue> of(UUID enterprise, UUID cycle, int year) {
        return database.sql("""
                        select indicator, state, value, exact from indicator_value
                         where year = ? and enterprise_id = ? and cycle_id = ? order by indicator""")
                .params(year, enterprise, cycle)
                .query((row, number) -> value(row))
                .list();
    }

    /** The values of all years of a firm, by indicator and year. */
    public List<OfYear> history(UUID enterprise) {
        return database.sql("""
                        select year, indicator, state, value, exact, former_state, former_exact, restated_at,
                               restatement_reason
                          from indicator_value where enterprise_id = ? order by indicator, year""")
                .param(enterprise)
                .query((row, number) -> new OfYear(row.getInt("year"), value(row), restated(row)))
                .list();
    }

    private static IndicatorValue value(ResultSet row) throws SQLException {
        return new IndicatorValue(
                row.getString("indicator"), Codes.get(IndicatorState.class, row.getString("state")), exact(row));
    }

    private static @Nullable Restated restated(ResultSet row) throws SQLException {
        String state = row.getString("former_state");
        if (state == null) {
            return null;
        }
        String exact = row.getString("former_exact");
        var before = new IndicatorValue(
                row.getString("indicator"),
                Codes.get(IndicatorState.class, state),
                exact == null ? null : Rational.parse(exact));
        return new Restated(before, row.getTimestamp("restated_at").toInstant(), row.getString("restatement_reason"));
    }

    /** The exact value, which rows of an older version lack; they have the rounded value only. */
    private static @Nullable Rational exact(ResultSet row) throws SQLException {
        String exact = row.getString("exact");
        if (exact != null) {
            return Rational.parse(exact);
        }
        BigDecimal value = row.getBigDecimal("value");
        return value == null ? null : Rational.of(value);
    }

    /** A value with its year, and its restatement if any. */
    public record OfYear(
            int year, IndicatorValue value, @Nullable Restated restated) {}

    /**
     * A change of a value by a restatement.
     *
     * @param reason why the figures were reopened
     */
    public record Restated(
            IndicatorValue before, Instant at, @Nullable String reason) {}
}
