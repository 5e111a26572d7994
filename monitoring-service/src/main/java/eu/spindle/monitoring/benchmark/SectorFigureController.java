package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sector's figures for its steward. */
@ProgrammeApi
@Allowed(Roles.RUNS_PROGRAMME)
class SectorFigureController {

    private final SectorFigures figures;
    private final Packs packs;

    SectorFigureController(SectorFigures figures, Packs packs) {
        this.figures = figures;
        this.packs = packs;
    }

    @Operation(summary = "Show the sector's figures of a year, where they reveal no single firm")
    @GetMapping("/sector-figures")
    FigureViews.Figures sectorFigures(@RequestParam int year, Locale reader) {
        List<Pack> all = packs.all();
        return FigureViews.Figures.of(FigureViews.Table.ofSector(
                year,
                figures.expectedAfter(year),
                figures.of(year),
                all.stream().findFirst().map(Pack::definitions).orElse(null),
                all,
                reader));
    }
}
