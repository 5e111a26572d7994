package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.member.FirmOwner;
import eu.spindle.monitoring.member.Owners;
import eu.spindle.monitoring.member.OwnershipGroups;
import eu.spindle.platform.tenancy.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the sector, and the only place where figures over firms are published. */
@Service
class SectorFigures {

    private static final Logger log = LoggerFactory.getLogger(SectorFigures.class);

    private final ReportedFigures reported;
    private final PublishedSums published;
    private final Owners owners;
    private final ProgrammeBase base;
    private final FigureStore figures;
    private final Packs packs;
    private final Clock clock;
    private final JdbcClient database;
    private final MeterRegistry meters;

    SectorFigures(
            ReportedFigures reported,
            PublishedSums published,
            Owners owners,
            ProgrammeBase base,
            FigureStore figures,
            Packs packs,
            Clock clock,
            JdbcClient database,
            MeterRegistry meters) {
        this.reported = reported;
        this.published = published;
        this.owners = owners;
        this.base = base;
        this.figures = figures;
        this.packs = packs;
        this.clock = clock;
        this.database = database;
        this.meters = meters;
    }

    /**
     * Stores the figures of an association's firms for a closed cycle, in a transaction of the sector body, and publishes the
     * figures that are safe.
     *
     * @return the association's own figures
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    List<AggregateFigure> release(
            UUID association, int year, String version, Collection<ReportedFirm> firms, Base ofAssociation) {
        published.lock(year);
        var begun = Timer.start(meters);
        reported.replace(association, year, version, firms);
        List<FirmOwner> known = owners.all();
        var groups = OwnershipGroups.of(known);
        var round = new ReleaseRound(
                packs.definitions(version), sums -> published.each(year, groups, sums), clock.instant());
        List<ReportedFirm> counted = reported.of(year, groups);
        List<Cell> cells = round.cells(counted, association);
        round.audit(cells);
        published.add(year, round.published(), clock.instant());
        if (!round.published().isEmpty()) {
            Set<UUID> reporting =
                    counted.stream().map(firm -> firm.contributor().firm()).collect(Collectors.toSet());
            owners.saveReleased(
                    known.stream().filter(one -> reporting.contains(one.firm())).toList());
        }
        Base ofProgramme = base.all();
        figures.showSector(
                year,
                cells.stream()
                        .filter(cell -> cell.association() == null)
                        .map(cell -> round.figure(cell, ofProgramme))
                        .toList());
        figures.showSector(year, round.neverShown());
        measure(begun, cells, round);
        return Stream.of(
                        cells.stream()
                                .filter(cell -> cell.association() != null)
                                .map(cell -> round.figure(cell, ofAssociation)),
                        round.neverShown().stream(),
                        round.neverShownBySize().stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** Measures the duration of an audit and the numbers of published and suppressed figures. */
    private void measure(Timer.Sample begun, List<Cell> cells, ReleaseRound round) {
        long shown = cells.stream()
                .filter(cell -> round.figure(cell, Base.NOTHING).shown())
                .count();
        meters.counter("spindle.figures.audited", "state", "shown").increment(shown);
        meters.counter("spindle.figures.audited", "state", "not-shown").increment(cells.size() - shown);
        begun.stop(meters.timer("spindle.figures.audit"));
        log.info("Audited {} figures over firms, of which {} can be shown", cells.size(), shown);
    }

    /** The years with figures, the latest first. */
    @Transactional(readOnly = true)
    List<Integer> years() {
        return database.sql("select distinct year from sector_figure where state = 'value' order by year desc")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** The latest year whose cycles have all closed, or else the latest with figures. */
    @Transactional(readOnly = true)
    int latestYear() {
        List<Integer> years = years();
        return years.stream()
                .filter(year -> state(year).map(YearState::complete).orElse(false))
                .findFirst()
                .orElse(years.isEmpty() ? 0 : years.getFirst());
    }

    /** Whether the cycles of a year have closed; empty if there are none. */
    @Transactional(readOnly = true)
    Optional<YearState> state(int year) {
        return database.sql("select complete, last_grace_end from sector_year where programme = ? and year = ?")
                .params(Scope.required().programme(), year)
                .query((row, number) -> new YearState(
                        row.getBoolean("complete"),
                        row.getDate("last_grace_end").toLocalDate()))
                .optional();
    }

    /** The day after which the last cycle of a year closes, null when all have closed. */
    @Transactional(readOnly = true)
    @Nullable
    LocalDate expectedAfter(int year) {
        return state(year)
                .filter(state -> !state.complete())
                .map(YearState::lastGraceEnd)
                .orElse(null);
    }

    /** The sector's published figures of a year. */
    @Transactional(readOnly = true)
    List<AggregateFigure> of(int year) {
        return figures.ofSector(year);
    }

    /**
     * The state of a year.
     *
     * @param complete whether all cycles of it have closed
     * @param lastGraceEnd the day after which the last of them closes
     */
    record YearState(boolean complete, LocalDate lastGraceEnd) {}
}
