package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.CycleState;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.disclosure.Contributor;
import eu.spindle.monitoring.figure.Figure;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import eu.spindle.monitoring.submission.ApprovedFigures;
import eu.spindle.monitoring.submission.ApprovedFigures.OfFirm;
import eu.spindle.platform.tenancy.Scope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports an association's approved figures to the sector body when its cycle has closed, and publishes what is safe. */
@Service
public class AssociationFigures {

    private final ApprovedFigures approved;
    private final Members members;
    private final Cycles cycles;
    private final SectorFigures sector;
    private final ProgrammeBase base;
    private final FigureStore figures;
    private final Packs packs;
    private final JdbcClient database;
    private final Clock clock;

    AssociationFigures(
            ApprovedFigures approved,
            Members members,
            Cycles cycles,
            SectorFigures sector,
            ProgrammeBase base,
            FigureStore figures,
            Packs packs,
            JdbcClient database,
            Clock clock) {
        this.approved = approved;
        this.members = members;
        this.cycles = cycles;
        this.sector = sector;
        this.base = base;
        this.figures = figures;
        this.packs = packs;
        this.database = database;
        this.clock = clock;
    }

    /** Serialises changes of one association, so that of two concurrent ones the second includes the first. */
    private void takeTurns(Scope scope) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('figures:' || ?, 0))::text")
                .param(scope.association().toString())
                .query(String.class)
                .single();
    }

    /** Updates the size of the programme when firms join or leave. */
    @Transactional
    public void countMembers() {
        Scope scope = Scope.required();
        takeTurns(scope);
        int count = members.countActiveAnd(approved.enterprisesOfLatestYear());
        sectorOf(scope).run(() -> base.members(scope.association(), count));
    }

    /** Stores that a cycle was opened, extended or closed. */
    @Transactional
    public void cycleChanged(int year, boolean closed, LocalDate graceEnd) {
        Scope scope = Scope.required();
        sectorOf(scope).run(() -> base.cycle(scope.association(), year, closed, graceEnd));
    }

    /** Publishes figures of a year that include all approved ones: only after their cycle has closed, and never one by one. */
    @Transactional
    public void refresh(int year) {
        Scope scope = Scope.required();
        takeTurns(scope);
        List<OfFirm> known = approved.until(Integer.MAX_VALUE);
        Base ofAssociation =
                base(known.stream().filter(firm -> firm.year() <= year).toList(), scope.association());
        Base latest = base(known, scope.association());
        sectorOf(scope).run(() -> base.replace(scope.association(), latest));
        List<OfFirm> reported =
                known.stream().filter(firm -> firm.year() == year).toList();
        if (reported.isEmpty() || !closed(year)) {
            return;
        }
        String version = reported.getLast().packVersion();
        List<ReportedFirm> firms = reported.stream()
                .map(firm -> reported(firm, scope.association()))
                .toList();
        figures.showAssociation(
                year,
                sectorOf(scope).call(() -> sector.release(scope.association(), year, version, firms, ofAssociation)));
    }

    private boolean closed(int year) {
        return cycles.ofYear(year)
                .map(cycle -> cycle.stateAt(clock.instant()) == CycleState.CLOSED)
                .orElse(false);
    }

    /** The day after which the year's figures are published, if they are not yet. */
    @Transactional(readOnly = true)
    Optional<LocalDate> expectedAfter(int year) {
        return cycles.ofYear(year)
                .filter(cycle -> cycle.stateAt(clock.instant()) != CycleState.CLOSED)
                .map(Cycle::window)
                .map(window -> window.graceEnd());
    }

    /** The definitions of a year; empty without a cycle. */
    @Transactional(readOnly = true)
    Optional<Definitions> definitions(int year) {
        return cycles.ofYear(year).map(Cycle::packVersion).map(packs::definitions);
    }

    /** Employees and turnover of all firms, each by its latest approved figures. */
    private Base base(Collection<OfFirm> known, UUID association) {
        var latest = new HashMap<UUID, ReportedFirm>();
        known.forEach(firm -> latest.put(firm.firm().id(), reported(firm, association)));
        int year = known.stream().mapToInt(OfFirm::year).max().orElse(0);
        List<UUID> reporting = known.stream()
                .filter(firm -> firm.year() == year)
                .map(firm -> firm.firm().id())
                .toList();
        return Base.of(members(reporting), latest.values());
    }

    /** The members of today, and those that have left since they reported last: their figures are included. */
    private int members(Collection<UUID> reporting) {
        var taking = new HashSet<>(reporting);
        members.enterprises().stream()
                .filter(Enterprise::active)
                .map(Enterprise::id)
                .forEach(taking::add);
        return taking.size();
    }

    private ReportedFirm reported(OfFirm firm, UUID association) {
        return ReportedFirm.of(
                Contributor.independent(firm.firm().id(), association),
                firm.firm().sizeClass(),
                packs.definitions(firm.packVersion()),
                amounts(firm));
    }

    private static Map<String, BigDecimal> amounts(OfFirm firm) {
        var amounts = new HashMap<String, BigDecimal>();
        firm.figures().forEach((point, figure) -> {
            switch (figure) {
                case Figure.Amount(var value) -> amounts.put(point, value);
                case Figure.Answer(boolean yes) -> amounts.put(point, yes ? BigDecimal.ONE : BigDecimal.ZERO);
                case Figure.NotApplicable none -> {
                    // A figure that does not apply is no amount, not even zero.
                }
                case Figure.SizeClass sizeClass -> {
                    if (sizeClass.rank() == 0) {
                        amounts.put(point, BigDecimal.ZERO);
                    }
                }
            }
        });
        return amounts;
    }

    private static Scope sectorOf(Scope scope) {
        return Scope.ofSector(scope.programme());
    }
}
