package eu.spindle.monitoring.context;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.figure.Figure;
import eu.spindle.monitoring.indicator.IndicatorState;
import eu.spindle.monitoring.indicator.IndicatorValues;
import eu.spindle.monitoring.member.Members;
import eu.spindle.monitoring.submission.Submissions;
import eu.spindle.monitoring.submission.Submissions.Entered;
import eu.spindle.platform.error.DomainException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the thing that a ticket is about, and a firm's figures about that thing only. */
@Service
@Transactional(readOnly = true)
class ContextFigures {

    private final Cycles cycles;
    private final Members members;
    private final Packs packs;
    private final Submissions submissions;
    private final IndicatorValues indicators;

    ContextFigures(Cycles cycles, Members members, Packs packs, Submissions submissions, IndicatorValues indicators) {
        this.cycles = cycles;
        this.members = members;
        this.packs = packs;
        this.submissions = submissions;
        this.indicators = indicators;
    }

    /**
     * Requires that the thing exists, for the firm if one is given.
     *
     * @throws DomainException 404 when it does not exist
     */
    void require(ContextRequest context, @Nullable UUID enterprise) {
        if (context.cycle() != null) {
            cycles.find(context.cycle());
        }
        var exists = switch (context.type()) {
            case DATA_POINT -> context.code() != null && definesDataPoint(context);
            case INDICATOR -> context.code() != null && definesIndicator(context);
            case SUBMISSION ->
                enterprise != null
                        && (context.submission() == null
                                ? context.cycle() != null
                                : entered(context, enterprise).isPresent());
        };
        if (!exists) {
            throw DomainException.notFound();
        }
    }

    /** The firm's figures about the thing.
     *
     * @throws DomainException 404 when it does not exist
     */
    ReportedFigures of(ContextRequest context, UUID enterprise, String language) {
        require(context, enterprise);
        return context.type() == ContextType.INDICATOR
                ? indicator(context, enterprise, language)
                : entered(context, enterprise)
                        .map(entered -> reported(context, entered, language))
                        .orElse(new ReportedFigures(null, null, List.of()));
    }

    private ReportedFigures reported(ContextRequest context, Entered entered, String language) {
        var pack = packs.find(cycles.find(entered.cycle()).packVersion()).orElseThrow();
        var figures = pack.definitions().dataPoints().stream()
                .filter(point -> context.type() == ContextType.SUBMISSION
                        ? entered.figures().containsKey(point.code())
                        : point.code().equals(context.code()))
                .map(point -> {
                    var value = entered.figures().get(point.code());
                    return new ReportedFigures.Figure(
                            point.code(),
                            name(pack, language, "dataPoints", point.code()),
                            point.unit().code(),
                            entered.year(),
                            stateOf(value),
                            doesNotApply(value) ? null : value,
                            entered.former().get(point.code()),
                            entered.comments().get(point.code()));
                })
                .toList();
        return new ReportedFigures(entered.year(), entered.state(), figures);
    }

    private ReportedFigures indicator(ContextRequest context, UUID enterprise, String language) {
        var pack = pack(context).orElseThrow(DomainException::notFound);
        var indicator = pack.definitions().indicator(String.valueOf(context.code()));
        if (indicator == null) {
            throw DomainException.notFound();
        }
        var year = context.cycle() == null
                ? Optional.<Integer>empty()
                : Optional.of(cycles.find(context.cycle()).year());
        var figures = indicators.history(enterprise).stream()
                .filter(row -> row.value().indicator().equals(indicator.code()))
                .filter(row -> year.isEmpty() || year.get() == row.year())
                .map(row -> new ReportedFigures.Figure(
                        indicator.code(),
                        name(pack, language, "indicators", indicator.code()),
                        unit(indicator, row.year()),
                        row.year(),
                        row.value().state(),
                        row.value().text(),
                        row.restated() == null ? null : row.restated().before().text(),
                        null))
                .toList();
        return new ReportedFigures(year.orElse(null), null, figures);
    }

    /** The unit of the value of a year: versions of the definitions can have different ones. */
    private String unit(Indicator indicator, int year) {
        return cycles.ofYear(year)
                .map(Cycle::packVersion)
                .map(version -> packs.definitions(version).indicator(indicator.code()))
                .orElse(indicator)
                .unit()
                .code();
    }

    private static IndicatorState stateOf(@Nullable String value) {
        return value == null
                ? IndicatorState.MISSING
                : doesNotApply(value) ? IndicatorState.NOT_APPLICABLE : IndicatorState.VALUE;
    }

    private static boolean doesNotApply(@Nullable String value) {
        return Figure.NotApplicable.TEXT.equals(value);
    }

    private Optional<Entered> entered(ContextRequest context, UUID enterprise) {
        return submissions.entered(enterprise, context.submission(), context.cycle());
    }

    private boolean definesDataPoint(ContextRequest context) {
        return pack(context)
                .map(pack -> pack.definitions().dataPoint(String.valueOf(context.code())))
                .isPresent();
    }

    private boolean definesIndicator(ContextRequest context) {
        return pack(context)
                .map(pack -> pack.definitions().indicator(String.valueOf(context.code())))
                .isPresent();
    }

    /** The definitions of the cycle, or without a cycle those that the association has adopted. */
    private Optional<Pack> pack(ContextRequest context) {
        return (context.cycle() == null
                        ? members.adoptedVersion()
                        : Optional.of(context.cycle()).map(cycles::find).map(Cycle::packVersion))
                .flatMap(packs::find);
    }

    private static String name(Pack pack, String language, String section, String code) {
        return pack.texts().text(language, section, code, "name").orElse(code);
    }
}
