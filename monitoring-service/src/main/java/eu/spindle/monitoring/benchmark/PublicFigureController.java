package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.indicator.IndicatorValue;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sector's figures for everybody: only what was released, each with how much of the sector it speaks for. */
@ProgrammeApi
@Allowed(Roles.PUBLIC)
@Transactional(readOnly = true)
class PublicFigureController {

    private final SectorFigures figures;
    private final Packs packs;

    PublicFigureController(SectorFigures figures, Packs packs) {
        this.figures = figures;
        this.packs = packs;
    }

    @Operation(summary = "Show the public the sector's released figures of a year, the latest if none is named")
    @GetMapping("/public/sector-figures")
    Released figures(@RequestParam(required = false) @Nullable Integer year, Locale reader) {
        List<Integer> years = figures.years();
        int shown = year == null ? years.stream().findFirst().orElse(0) : year;
        var pack = packs.versions().stream().findFirst().flatMap(packs::find);
        return new Released(
                years,
                shown,
                pack.map(known -> figures.shown(shown).stream()
                                .flatMap(figure -> Line.of(figure, known, reader.getLanguage()).stream())
                                .toList())
                        .orElse(List.of()));
    }

    /**
     * Figures of a year.
     *
     * @param years for which there are any, the latest first
     */
    record Released(List<Integer> years, int year, List<Line> figures) {}

    /** One figure with its coverage. */
    record Line(
            String indicator,
            String commitment,
            String name,
            String unit,
            @Nullable String value,
            Coverage coverage,
            Instant releasedAt) {

        static Optional<Line> of(Releases.Shown figure, Pack pack, String language) {
            return Optional.ofNullable(pack.definitions().indicator(figure.indicator()))
                    .map(indicator -> {
                        String unit = indicator.unit().code();
                        return new Line(
                                indicator.code(),
                                indicator.commitment(),
                                pack.texts()
                                        .text(language, "indicators", indicator.code(), "name")
                                        .orElse(indicator.code()),
                                pack.texts()
                                        .text(language, "units", unit, "name")
                                        .orElse(unit),
                                IndicatorValue.text(figure.value()),
                                figure.coverage(),
                                figure.releasedAt());
                    });
        }
    }
}
