package eu.spindle.commitments.progress;

import eu.spindle.commitments.pledge.PledgeTarget;
import eu.spindle.platform.Ids;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.number.Rational;
import eu.spindle.platform.tenancy.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the latest figure of each indicator and year, and all figures that each pledge received. */
@Component
class ProgressRepository {

    private final JdbcClient database;

    ProgressRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Figure> figure(UUID enterprise, String indicator, int year) {
        return database.sql("""
                        select * from indicator_figure where association_id = :association
                           and enterprise_id = :enterprise and indicator = :indicator and year = :year""")
                .param("association", association())
                .param("enterprise", enterprise)
                .param("indicator", indicator)
                .param("year", year)
                .query((row, number) -> figure(row, row.getString("indicator")))
                .optional();
    }

    /** The figures of an indicator, by year. */
    List<Figure> figures(UUID enterprise, String indicator) {
        return database.sql("""
                        select * from indicator_figure where association_id = :association
                           and enterprise_id = :enterprise and indicator = :indicator order by year""")
                .param("association", association())
                .param("enterprise", enterprise)
                .param("indicator", indicator)
                .query((row, number) -> figure(row, row.getString("indicator")))
                .list();
    }

    void save(UUID enterprise, Figure figure, Instant at) {
        database.sql("""
                        insert into indicator_figure (association_id, enterprise_id, indicator, year, cycle_id,
                                                      catalogue_version, state, value, exact, evidenced, valid_until, restated, received_at)
                        values (:association, :enterprise, :indicator, :year, :cycle,
                                :version, :state, :value, :exact, :evidenced, :validUntil, :restated, :at)
                        on conflict (association_id, enterprise_id, indicator, year)
                          do update set cycle_id = excluded.cycle_id, catalogue_version = excluded.catalogue_version,
                                        state = excluded.state, value = excluded.value, exact = excluded.exact,
                                        evidenced = excluded.evidenced, valid_until = excluded.valid_until, restated = excluded.restated,
                                        received_at = excluded.received_at""")
                .param("association", association())
                .param("enterprise", enterprise)
                .param("indicator", figure.indicator())
                .param("year", figure.year())
                .param("cycle", figure.cycle())
                .param("version", figure.catalogueVersion())
                .param("state", figure.state().code())
                .param("value", rounded(figure.value()), java.sql.Types.NUMERIC)
                .param("exact", text(figure.value()), java.sql.Types.VARCHAR)
                .param("evidenced", figure.evidenced())
                .param("validUntil", figure.validUntil(), java.sql.Types.DATE)
                .param("restated", figure.restated())
                .param("at", Timestamp.from(at))
                .update();
    }

    void add(PledgeTarget pledgeTarget, Figure figure, Instant at) {
        database.sql("""
                        insert into progress_point (association_id, id, pledge_id, enterprise_id, revision, year,
                                                    cycle_id, catalogue_version, state, value, exact, evidenced, valid_until,
                                                    restated, at)
                        values (:association, :id, :pledge, :enterprise, :revision, :year,
                                :cycle, :version, :state, :value, :exact, :evidenced, :validUntil, :restated, :at)""")
                .param("association", association())
                .param("id", Ids.next())
                .param("pledge", pledgeTarget.pledge())
                .param("enterprise", pledgeTarget.enterprise())
                .param("revision", pledgeTarget.revision())
                .param("year", figure.year())
                .param("cycle", figure.cycle())
                .param("version", figure.catalogueVersion())
                .param("state", figure.state().code())
                .param("value", rounded(figure.value()), java.sql.Types.NUMERIC)
                .param("exact", text(figure.value()), java.sql.Types.VARCHAR)
                .param("evidenced", figure.evidenced())
                .param("validUntil", figure.validUntil(), java.sql.Types.DATE)
                .param("restated", figure.restated())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The points of a pledge, oldest first. */
    List<ProgressPoint> points(PledgeTarget pledgeTarget) {
        return points(List.of(pledgeTarget)).getOrDefault(pledgeTarget.pledge(), List.of());
    }

    /** The points of each pledge that has some, oldest first. */
    Map<UUID, List<ProgressPoint>> points(Collection<PledgeTarget> pledgeTargets) {
        if (pledgeTargets.isEmpty()) {
            return Map.of();
        }
        var indicators = pledgeTargets.stream()
                .collect(Collectors.toMap(
                        PledgeTarget::pledge, target -> target.indicator().code()));
        var points = new HashMap<UUID, List<ProgressPoint>>();
        database.sql("""
                        select * from progress_point
                         where association_id = :association and pledge_id in (:pledges) order by id""")
                .param("association", association())
                .param("pledges", indicators.keySet())
                .query(row -> {
                    var pledge = row.getObject("pledge_id", UUID.class);
                    points.computeIfAbsent(pledge, first -> new ArrayList<>())
                            .add(point(row, Objects.requireNonNull(indicators.get(pledge))));
                });
        return points;
    }

    private static ProgressPoint point(ResultSet row, String indicator) throws SQLException {
        return new ProgressPoint(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                figure(row, indicator),
                row.getTimestamp("at").toInstant());
    }

    private static Figure figure(ResultSet row, String indicator) throws SQLException {
        return new Figure(
                indicator,
                row.getInt("year"),
                row.getObject("cycle_id", UUID.class),
                row.getString("catalogue_version"),
                Codes.get(FigureState.class, row.getString("state")),
                exact(row),
                row.getBoolean("evidenced"),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("restated"));
    }

    /** Older rows hold the rounded value alone. */
    private static @Nullable Rational exact(ResultSet row) throws SQLException {
        var exact = row.getString("exact");
        if (exact != null) {
            return Rational.parse(exact);
        }
        var value = row.getBigDecimal("value");
        return value == null ? null : Rational.of(value);
    }

    private static @Nullable BigDecimal rounded(@Nullable Rational value) {
        return value == null ? null : value.rounded();
    }

    private static @Nullable String text(@Nullable Rational value) {
        return value == null ? null : value.toString();
    }

    private static UUID association() {
        return Scope.required().association();
    }
}
