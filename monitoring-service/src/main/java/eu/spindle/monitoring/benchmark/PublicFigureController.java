package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sector's published figures for the public, each with its coverage. */
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
        List<Pack> all = packs.all();
        FigureViews.Figures released = FigureViews.Figures.of(FigureViews.Table.ofSector(
                shown,
                figures.expectedAfter(shown),
                figures.of(shown),
                all.stream().findFirst().map(Pack::definitions).orElse(null),
                all,
                reader));
        return new Released(
                years,
                shown,
                released.expectedAfter(),
                released.figures().stream()
                        .map(figure -> Line.of(figure, Named.of(figure.indicator(), figure.definition(), all, reader)))
                        .toList(),
                released.notShown().stream()
                        .map(figure ->
                                Withheld.of(figure, Named.of(figure.indicator(), figure.definition(), all, reader)))
                        .toList());
    }

    /**
     * Figures of a year.
     *
     * @param years the years with figures, the latest first
     * @param expectedAfter the last day of the cycles after which more figures are published, null when the year is complete
     */
    record Released(
            List<Integer> years,
            int year,
            @Nullable LocalDate expectedAfter,
            List<Line> figures,
            List<Withheld> notShown) {}

    /** The name and commitment of an indicator by the definition of its figure, by the latest version without one. */
    private record Named(String commitment, String name, String unit) {

        static Named of(
                String code, FigureViews.@Nullable Definition definition, List<Pack> latestFirst, Locale reader) {
            Pack pack = latestFirst.stream()
                    .filter(one -> definition == null || one.version().equals(definition.version()))
                    .findFirst()
                    .orElseThrow();
            Indicator indicator = Objects.requireNonNull(pack.definitions().indicator(code));
            String unit = indicator.unit().code();
            String language = reader.getLanguage();
            return new Named(
                    indicator.commitment(),
                    pack.texts().text(language, "indicators", code, "name").orElse(code),
                    pack.texts().text(language, "units", unit, "name").orElse(unit));
        }
    }

    /** A figure that is not published, as {@link FigureViews.NotShown}, with its name. */
    record Withheld(
            String indicator,
            FigureViews.@Nullable Definition definition,
            String commitment,
            String name,
            FigureState state,
            @Nullable SuppressionReason reason) {

        private static Withheld of(FigureViews.NotShown figure, Named named) {
            return new Withheld(
                    figure.indicator(),
                    figure.definition(),
                    named.commitment(),
                    named.name(),
                    figure.state(),
                    figure.reason());
        }
    }

    /** A figure with its coverage. */
    record Line(
            String indicator,
            FigureViews.Definition definition,
            String commitment,
            String name,
            String unit,
            @Nullable String value,
            Coverage coverage,
            Instant releasedAt) {

        private static Line of(FigureViews.Line figure, Named named) {
            return new Line(
                    figure.indicator(),
                    figure.definition(),
                    named.commitment(),
                    named.name(),
                    named.unit(),
                    figure.value(),
                    figure.coverage(),
                    figure.releasedAt());
        }
    }
}
