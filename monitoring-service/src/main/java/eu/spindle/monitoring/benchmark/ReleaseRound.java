package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Fingerprint;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.disclosure.Candidate;
import eu.spindle.monitoring.disclosure.DisclosureAudit;
import eu.spindle.monitoring.disclosure.DisclosureLimits;
import eu.spindle.monitoring.disclosure.PublishedSum;
import eu.spindle.monitoring.disclosure.Verdict;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.indicator.IndicatorValue;
import eu.spindle.monitoring.member.SizeClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One release: all figures that change with the closing of a cycle are audited together and with all published before. */
final class ReleaseRound {

    private final Definitions definitions;
    private final CellSums sums;
    private final DisclosureAudit audit;
    private final Instant now;
    private final List<PublishedSum> published = new ArrayList<>();
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

    ReleaseRound(Definitions definitions, Consumer<Consumer<PublishedSum>> before, Instant now) {
        this.definitions = definitions;
        this.sums = new CellSums(definitions);
        this.audit = new DisclosureAudit(DisclosureLimits.STANDARD, before);
        this.now = now;
    }

    /** The cells of the sector and of one association for each indicator that can be pooled. */
    List<Cell> cells(Collection<ReportedFirm> firms, UUID association) {
        var cells = new ArrayList<Cell>();
        for (Indicator indicator : definitions.indicators()) {
            if (never(indicator) == null) {
                Cell ofSector = Cell.ofSector(definitions, indicator, firms);
                Cell ofAssociation = ofSector.of(association);
                cells.add(ofSector);
                cells.add(ofAssociation);
                for (SizeClass size : SizeClass.values()) {
                    cells.add(ofAssociation.of(size));
                }
            }
        }
        return cells;
    }

    /** Decides on all cells together, and then on the shares of their coverage. */
    void audit(Collection<Cell> cells) {
        decide(cells.stream()
                .filter(cell -> cell.compute(definitions) instanceof Outcome.Value)
                .map(sums::candidate)
                .toList());
        decide(cells.stream()
                .filter(cell -> verdicts.get(cell.id()) == Verdict.RELEASED)
                .flatMap(cell -> List.of(sums.share(cell, Base.EMPLOYEES), sums.share(cell, Base.TURNOVER)).stream())
                .toList());
    }

    private void decide(List<Candidate> candidates) {
        audit.decide(candidates).forEach((candidate, verdict) -> {
            verdicts.put(candidate.name(), verdict);
            if (verdict == Verdict.RELEASED) {
                published.addAll(candidate.sums());
            }
        });
    }

    /** The figure of a cell as it can be published. */
    AggregateFigure figure(Cell cell, Base base) {
        if (!(cell.compute(definitions) instanceof Outcome.Value(var exact))) {
            return withheld(cell.indicator(), cell.name(), FigureState.MISSING, null);
        }
        SuppressionReason reason = SuppressionReason.of(verdicts.getOrDefault(cell.id(), Verdict.COMPUTABLE));
        if (reason != null) {
            return withheld(cell.indicator(), cell.name(), FigureState.SUPPRESSED, reason);
        }
        return new AggregateFigure(
                cell.indicator().code(),
                definition(cell.indicator()),
                cell.name(),
                FigureState.VALUE,
                null,
                exact.rounded(IndicatorValue.SHOWN),
                base.coverage(cell, shares(cell, Base.EMPLOYEES), shares(cell, Base.TURNOVER)),
                now);
    }

    /** Indicators that are never published over all firms. */
    List<AggregateFigure> neverShown() {
        return neverShown(Cell.ALL);
    }

    /** Indicators that are not published over the firms of one size class either. */
    List<AggregateFigure> neverShownBySize() {
        return Stream.of(SizeClass.values())
                .flatMap(size -> neverShown(size.code()).stream())
                .toList();
    }

    private List<AggregateFigure> neverShown(String cell) {
        return definitions.indicators().stream()
                .filter(indicator -> never(indicator) != null)
                .map(indicator -> withheld(indicator, cell, FigureState.SUPPRESSED, never(indicator)))
                .toList();
    }

    List<PublishedSum> published() {
        return published;
    }

    private boolean shares(Cell cell, String dataPoint) {
        return verdicts.get(CellSums.shareId(cell, dataPoint)) == Verdict.RELEASED;
    }

    private AggregateFigure withheld(
            Indicator indicator, String cell, FigureState state, @Nullable SuppressionReason reason) {
        return new AggregateFigure(indicator.code(), definition(indicator), cell, state, reason, null, null, now);
    }

    private Fingerprint definition(Indicator indicator) {
        return Objects.requireNonNull(definitions.fingerprint(indicator.code()));
    }

    private @Nullable SuppressionReason never(Indicator indicator) {
        if (definitions.sensitive(indicator)) {
            return SuppressionReason.SENSITIVE;
        }
        return indicator.pooled() ? null : SuppressionReason.NOT_POOLED;
    }
}
