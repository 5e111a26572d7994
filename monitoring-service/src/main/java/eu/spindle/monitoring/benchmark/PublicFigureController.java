package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.indicator.IndicatorValue;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
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

    @Operation(
            summary =
                    "Show the public the sector's released figures of a year, the latest complete one if none is named")
    @GetMapping("/public/sector-figures")
    Released figures(@RequestParam(required = false) @Nullable Integer year, Locale reader) {
        List<Integer> years = figures.years();
        int shown = year == null ? figures.latestYear() : year;
        List<AggregateFigure> all = figures.of(shown);
        var pack = packs.versions().stream().findFirst().flatMap(packs::find);
        return new Released(
                years,
                shown,
                figures.expectedAfter(shown),
                pack.map(known -> all.stream()
                                .flatMap(figure -> Line.of(figure, known, reader.getLanguage()).stream())
                                .toList())
                        .orElse(List.of()),
                pack.map(known -> FigureViews.notShown(all, known.definitions()).stream()
                                .map(figure -> Withheld.of(figure, known, reader.getLanguage()))
                                .toList())
                        .orElse(List.of()));
    }

    /**
     * Figures of a year.
     *
     * @param years for which there are any, the latest first
     * @param expectedAfter the last day of the cycles after which more figures come, null when the year is complete
     */
    record Released(
            List<Integer> years,
            int year,
            @Nullable LocalDate expectedAfter,
            List<Line> figures,
            List<Withheld> notShown) {}

    /** A figure that is not shown, as {@link FigureViews.NotShown}, with its name. */
    record Withheld(
            String indicator,
            String commitment,
            String name,
            String state,
            @Nullable String reason) {

        static Withheld of(FigureViews.NotShown figure, Pack pack, String language) {
            Indicator indicator = pack.definitions().indicator(figure.indicator());
            return new Withheld(
                    figure.indicator(),
                    indicator == null ? "" : indicator.commitment(),
                    pack.texts()
                            .text(language, "indicators", figure.indicator(), "name")
                            .orElse(figure.indicator()),
                    figure.state(),
                    figure.reason());
        }
    }

    /** One figure with its coverage. */
    record Line(
            String indicator,
            String commitment,
            String name,
            String unit,
            @Nullable String value,
            Coverage coverage,
            Instant releasedAt) {

        static Optional<Line> of(AggregateFigure figure, Pack pack, String language) {
            Coverage coverage = figure.coverage();
            if (!figure.shown() || coverage == null) {
                return Optional.empty();
            }
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
                                coverage,
                                figure.releasedAt());
                    });
        }
    }
}
