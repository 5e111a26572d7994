package eu.spindle.monitoring.benchmark;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sector's figures for its steward. */
@ProgrammeApi
@Allowed(Roles.RUNS_PROGRAMME)
class SectorFigureController {

    private final SectorFigures figures;

    SectorFigureController(SectorFigures figures) {
        this.figures = figures;
    }

    @Operation(summary = "Show the sector's figures of a year, where they reveal no single firm")
    @GetMapping("/sector-figures")
    FigureViews.Figures sectorFigures(@RequestParam int year) {
        return FigureViews.Figures.of(year, figures.shown(year));
    }
}
