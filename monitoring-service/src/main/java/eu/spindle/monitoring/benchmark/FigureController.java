package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.indicator.IndicatorValue;
import eu.spindle.monitoring.indicator.IndicatorValues;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures over the association's firms, over the sector, and a firm's own beside them. */
@AssociationApi
@Transactional(readOnly = true)
class FigureController {

    private final AssociationFigures association;
    private final FigureStore figures;
    private final SectorFigures sector;
    private final IndicatorValues values;
    private final Members members;
    private final Packs packs;

    FigureController(
            AssociationFigures association,
            FigureStore figures,
            SectorFigures sector,
            IndicatorValues values,
            Members members,
            Packs packs) {
        this.association = association;
        this.figures = figures;
        this.sector = sector;
        this.values = values;
        this.members = members;
        this.packs = packs;
    }

    @Operation(summary = "Show the association's figures of a year, where they reveal no single firm")
    @GetMapping("/figures")
    @Allowed(Roles.READS_ASSOCIATION_FIGURES)
    FigureViews.Figures figures(@RequestParam int year) {
        return FigureViews.Figures.of(
                year, association.expectedAfter(year).orElse(null), figures.ofAssociation(year), definitions());
    }

    @Operation(summary = "Show the sector's figures of a year")
    @GetMapping("/sector-figures")
    @Allowed(Roles.MEMBERS)
    FigureViews.Figures sectorFigures(@RequestParam int year) {
        return FigureViews.Figures.of(year, sector.expectedAfter(year), sector.of(year), definitions());
    }

    private @Nullable Definitions definitions() {
        return members.adoptedVersion()
                .flatMap(packs::find)
                .map(Pack::definitions)
                .orElse(null);
    }

    @Operation(summary = "Show a firm's indicators of a year beside the association's and the sector's")
    @GetMapping("/enterprises/{enterprise}/comparison")
    @Allowed(Roles.READS_FIRM_DATA)
    FigureViews.Comparison comparison(@PathVariable UUID enterprise, @RequestParam int year) {
        members.enterprise(enterprise).orElseThrow(Refusal::notFound);
        Map<String, AggregateFigure> ours = byIndicator(figures.ofAssociation(year));
        Map<String, AggregateFigure> all = byIndicator(sector.of(year));
        return new FigureViews.Comparison(
                year,
                values.history(enterprise).stream()
                        .filter(row -> row.year() == year)
                        .map(row -> beside(
                                row.value(),
                                ours.get(row.value().indicator()),
                                all.get(row.value().indicator())))
                        .toList());
    }

    private static FigureViews.Beside beside(
            IndicatorValue own, @Nullable AggregateFigure ours, @Nullable AggregateFigure all) {
        return new FigureViews.Beside(
                own.indicator(),
                own.state().code(),
                own.text(),
                ours == null ? null : IndicatorValue.text(ours.value()),
                ours == null ? null : ours.coverage(),
                all == null ? null : IndicatorValue.text(all.value()),
                all == null ? null : all.coverage());
    }

    private static Map<String, AggregateFigure> byIndicator(List<AggregateFigure> shown) {
        return shown.stream()
                .filter(figure -> figure.shown() && figure.cell().equals(Cell.ALL))
                .collect(Collectors.toMap(AggregateFigure::indicator, Function.identity()));
    }
}
