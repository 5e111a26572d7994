package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The figures of the whole sector, built from what each association contributes and from nothing else. */
@Service
class SectorFigures {

    private final Contributions contributions;
    private final Releases releases;
    private final Publisher publisher;
    private final Packs packs;
    private final Clock clock;
    private final JdbcClient database;
    private final JsonMapper json;

    SectorFigures(
            Contributions contributions,
            Releases releases,
            Publisher publisher,
            Packs packs,
            Clock clock,
            JdbcClient database,
            JsonMapper json) {
        this.contributions = contributions;
        this.releases = releases;
        this.publisher = publisher;
        this.packs = packs;
        this.clock = clock;
        this.database = database;
        this.json = json;
    }

    /** Takes what an association contributes, in a transaction of the sector body. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void take(UUID association, int year, String version, List<Contribution> given, boolean closing) {
        releases.lock(year);
        contributions.replace(association, year, version, given, clock.instant());
        Definitions definitions = packs.definitions(version);
        Map<String, List<Contribution>> byIndicator = contributions.of(year, version).stream()
                .collect(Collectors.groupingBy(Contribution::indicator, TreeMap::new, Collectors.toList()));
        byIndicator.forEach((code, parts) -> publish(definitions, year, code, parts, closing));
        show(year);
    }

    private void publish(
            Definitions definitions, int year, String code, Collection<Contribution> parts, boolean closing) {
        Indicator indicator = definitions.indicator(code);
        if (indicator == null) {
            return;
        }
        List<Contribution> counted = SectorPool.counted(DisclosureRules.STANDARD, parts, Contribution::pool);
        var firms = new HashSet<UUID>();
        counted.forEach(part -> firms.addAll(part.firms()));
        Pool pool = counted.stream().map(Contribution::pool).reduce(Pool.EMPTY, Pool::plus);
        Base base = counted.stream().map(Contribution::base).reduce(Base.NOTHING, Base::plus);
        publisher.publish(
                definitions, new Publisher.Cell(year, indicator, Publisher.Cell.ALL, firms, pool, base), closing);
    }

    /** Copies what was released to where all of the programme can read it. */
    private void show(int year) {
        for (Releases.Shown shown : releases.shown(year)) {
            database.sql("""
                            insert into sector_figure (programme, year, indicator, value, coverage, released_at)
                            values (?, ?, ?, ?, cast(? as jsonb), ?)
                            on conflict (programme, year, indicator) do update set value = excluded.value,
                                   coverage = excluded.coverage, released_at = excluded.released_at""")
                    .param(Scope.required().programme())
                    .param(year)
                    .param(shown.indicator())
                    .param(shown.value())
                    .param(json.writeValueAsString(shown.coverage()))
                    .param(Timestamp.from(shown.releasedAt()))
                    .update();
        }
    }

    /** The years for which there are figures, the latest first. */
    @Transactional(readOnly = true)
    List<Integer> years() {
        return database.sql("select distinct year from sector_figure order by year desc")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** The sector's figures of a year, as everybody of the programme may see them. */
    @Transactional(readOnly = true)
    List<Releases.Shown> shown(int year) {
        return database.sql("select * from sector_figure where year = ? order by indicator")
                .param(year)
                .query((row, number) -> new Releases.Shown(
                        row.getString("indicator"),
                        Publisher.Cell.ALL,
                        row.getBigDecimal("value"),
                        json.readValue(row.getString("coverage"), Coverage.class),
                        row.getTimestamp("released_at").toInstant()))
                .list();
    }
}
