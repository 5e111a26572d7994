package eu.spindle.monitoring.benchmark;

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

    private final Releases releases;
    private final SectorFigures sector;
    private final IndicatorValues values;
    private final Members members;

    FigureController(Releases releases, SectorFigures sector, IndicatorValues values, Members members) {
        this.releases = releases;
        this.sector = sector;
        this.values = values;
        this.members = members;
    }

    @Operation(summary = "Show the association's figures of a year, where they reveal no single firm")
    @GetMapping("/figures")
    @Allowed(Roles.READS_ASSOCIATION_FIGURES)
    FigureViews.Figures figures(@RequestParam int year) {
        return FigureViews.Figures.of(year, releases.shown(year));
    }

    @Operation(summary = "Show the sector's figures of a year")
    @GetMapping("/sector-figures")
    @Allowed(Roles.MEMBERS)
    FigureViews.Figures sectorFigures(@RequestParam int year) {
        return FigureViews.Figures.of(year, sector.shown(year));
    }

    @Operation(summary = "Show a firm's indicators of a year beside the association's and the sector's")
    @GetMapping("/enterprises/{enterprise}/comparison")
    @Allowed(Roles.READS_FIRM_DATA)
    FigureViews.Comparison comparison(@PathVariable UUID enterprise, @RequestParam int year) {
        members.enterprise(enterprise).orElseThrow(Refusal::notFound);
        Map<String, Releases.Shown> ours = byIndicator(releases.shown(year));
        Map<String, Releases.Shown> all = byIndicator(sector.shown(year));
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
            IndicatorValue own, Releases.@Nullable Shown ours, Releases.@Nullable Shown all) {
        return new FigureViews.Beside(
                own.indicator(),
                own.state().code(),
                own.text(),
                ours == null ? null : IndicatorValue.text(ours.value()),
                ours == null ? null : ours.coverage(),
                all == null ? null : IndicatorValue.text(all.value()),
                all == null ? null : all.coverage());
    }

    private static Map<String, Releases.Shown> byIndicator(List<Releases.Shown> shown) {
        return shown.stream()
                .filter(cell -> cell.cell().equals(Publisher.Cell.ALL))
                .collect(Collectors.toMap(Releases.Shown::indicator, Function.identity()));
    }
}
