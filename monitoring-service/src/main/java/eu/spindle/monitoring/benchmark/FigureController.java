package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.indicator.IndicatorValues;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures over the association's firms and over the sector, and a comparison with a firm's own. */
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
    FigureViews.Figures figures(@RequestParam int year, Locale reader) {
        return FigureViews.Figures.of(table(year, reader));
    }

    @Operation(summary = "List all of the association's figures of a year, published or not, with the reason")
    @GetMapping("/figures/table")
    @Allowed(Roles.READS_ASSOCIATION_FIGURES)
    FigureViews.Table table(@RequestParam int year, Locale reader) {
        return FigureViews.Table.ofAssociation(
                year,
                association.expectedAfter(year).orElse(null),
                figures.ofAssociation(year),
                definitions(),
                packs.all(),
                reader);
    }

    @Operation(summary = "Download all of the association's figures of a year as a CSV file")
    @GetMapping(value = "/figures/table.csv", produces = "text/csv")
    @Allowed(Roles.READS_ASSOCIATION_FIGURES)
    ResponseEntity<String> tableFile(@RequestParam int year, Locale reader) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("figures-" + year + ".csv")
                                .build()
                                .toString())
                .body(table(year, reader).csv());
    }

    @Operation(summary = "Show the sector's figures of a year")
    @GetMapping("/sector-figures")
    @Allowed(Roles.MEMBERS)
    FigureViews.Figures sectorFigures(@RequestParam int year, Locale reader) {
        return FigureViews.Figures.of(ofSector(year, reader));
    }

    private FigureViews.Table ofSector(int year, Locale reader) {
        return FigureViews.Table.ofSector(
                year, sector.expectedAfter(year), sector.of(year), definitions(), packs.all(), reader);
    }

    private @Nullable Definitions definitions() {
        return members.adoptedVersion()
                .flatMap(packs::find)
                .map(Pack::definitions)
                .orElse(null);
    }

    @Operation(summary = "Compare a firm's indicators of a year with those of the association and the sector")
    @GetMapping("/enterprises/{enterprise}/comparison")
    @Allowed(Roles.READS_FIRM_DATA)
    FigureViews.Comparison comparison(@PathVariable UUID enterprise, @RequestParam int year, Locale reader) {
        members.enterprise(enterprise).orElseThrow(DomainException::notFound);
        Optional<Definitions> own = association.definitions(year);
        FigureViews.Table ours = table(year, reader);
        FigureViews.Table all = ofSector(year, reader);
        return new FigureViews.Comparison(
                year,
                values.history(enterprise).stream()
                        .filter(row -> row.year() == year)
                        .map(IndicatorValues.OfYear::value)
                        .map(value -> FigureViews.Beside.of(
                                value,
                                own.map(known -> known.fingerprint(value.indicator()))
                                        .orElse(null),
                                ours,
                                all))
                        .toList());
    }
}
