package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.indicator.IndicatorValue;
import eu.spindle.monitoring.indicator.IndicatorValues;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.ApiException;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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

    @Operation(summary = "Show all of the association's figures of a year, those that are not shown with their reason")
    @GetMapping("/figures/table")
    @Allowed(Roles.READS_ASSOCIATION_FIGURES)
    FigureViews.Table table(@RequestParam int year) {
        return FigureViews.Table.of(
                year, association.expectedAfter(year).orElse(null), figures.ofAssociation(year), definitions());
    }

    @Operation(summary = "Download the same as a CSV file")
    @GetMapping(value = "/figures/table.csv", produces = "text/csv")
    @Allowed(Roles.READS_ASSOCIATION_FIGURES)
    ResponseEntity<String> tableFile(@RequestParam int year) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("figures-" + year + ".csv")
                                .build()
                                .toString())
                .body(table(year).csv());
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
        members.enterprise(enterprise).orElseThrow(ApiException::notFound);
        Beside ours = beside(figures.ofAssociation(year));
        Beside all = beside(sector.of(year));
        return new FigureViews.Comparison(
                year,
                values.history(enterprise).stream()
                        .filter(row -> row.year() == year)
                        .map(row -> beside(row.value(), ours, all))
                        .toList());
    }

    private static FigureViews.Beside beside(IndicatorValue own, Beside ours, Beside all) {
        AggregateFigure ofOurs = ours.shown().get(own.indicator());
        AggregateFigure ofAll = all.shown().get(own.indicator());
        return new FigureViews.Beside(
                own.indicator(),
                own.state().code(),
                own.text(),
                ofOurs == null ? null : IndicatorValue.text(ofOurs.value()),
                ofOurs == null ? null : ofOurs.coverage(),
                ours.notShown().get(own.indicator()),
                ofAll == null ? null : IndicatorValue.text(ofAll.value()),
                ofAll == null ? null : ofAll.coverage(),
                all.notShown().get(own.indicator()));
    }

    private Beside beside(List<AggregateFigure> all) {
        return new Beside(
                all.stream()
                        .filter(figure -> figure.shown() && figure.cell().equals(Cell.ALL))
                        .collect(Collectors.toMap(AggregateFigure::indicator, Function.identity())),
                FigureViews.notShown(all, definitions()).stream()
                        .filter(figure -> figure.sizeClass() == null)
                        .collect(Collectors.toMap(FigureViews.NotShown::indicator, Function.identity())));
    }

    /** What a firm's own figures are held against, by indicator. */
    private record Beside(Map<String, AggregateFigure> shown, Map<String, FigureViews.NotShown> notShown) {}
}
