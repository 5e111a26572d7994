package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.indicator.IndicatorValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures over firms as they are answered. */
final class FigureViews {

    private FigureViews() {}

    /**
     * The figures of a year. Each figure is in exactly one of the three lists, as {@link Table} has it.
     *
     * @param expectedAfter the last day of the cycle after which figures come, null when all that was to come has
     * @param figures over all firms
     * @param groups over the firms of one size class; one can be shown although that over all firms is not
     * @param notShown what there is no figure of, and why; empty before the first figures come
     */
    record Figures(
            int year,
            @Nullable LocalDate expectedAfter,
            List<Line> figures,
            List<Group> groups,
            List<NotShown> notShown) {

        static Figures of(
                int year,
                @Nullable LocalDate expectedAfter,
                List<AggregateFigure> all,
                @Nullable Definitions definitions) {
            List<AggregateFigure> shown =
                    all.stream().filter(AggregateFigure::shown).toList();
            return new Figures(
                    year,
                    expectedAfter,
                    shown.stream()
                            .filter(figure -> figure.cell().equals(Cell.ALL))
                            .map(Line::of)
                            .toList(),
                    shown.stream()
                            .filter(figure -> !figure.cell().equals(Cell.ALL))
                            .map(Group::of)
                            .toList(),
                    FigureViews.notShown(all, definitions));
        }
    }

    /** All cells of which no value is shown, with those that were never asked for. */
    static List<NotShown> notShown(List<AggregateFigure> all, @Nullable Definitions definitions) {
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> known = all.stream().map(AggregateFigure::indicator).collect(Collectors.toSet());
        return Stream.concat(
                        all.stream().filter(figure -> !figure.shown()).map(NotShown::of),
                        definitions == null
                                ? Stream.empty()
                                : definitions.indicators().stream()
                                        .map(Indicator::code)
                                        .filter(code -> !known.contains(code))
                                        .map(code -> new NotShown(code, null, FigureState.NOT_COLLECTED.code(), null)))
                .toList();
    }

    /** An indicator over all firms counted. */
    record Line(String indicator, @Nullable String value, Coverage coverage, Instant releasedAt) {
        private static Line of(AggregateFigure figure) {
            return new Line(
                    figure.indicator(),
                    IndicatorValue.text(figure.value()),
                    Objects.requireNonNull(figure.coverage()),
                    figure.releasedAt());
        }
    }

    /** The same over the firms of one size class. */
    record Group(
            String indicator, String sizeClass, @Nullable String value, int firms, Instant releasedAt) {
        private static Group of(AggregateFigure figure) {
            return new Group(
                    figure.indicator(),
                    figure.cell(),
                    IndicatorValue.text(figure.value()),
                    Objects.requireNonNull(figure.coverage()).firms(),
                    figure.releasedAt());
        }
    }

    /**
     * A figure that is not shown.
     *
     * @param sizeClass null for all firms
     * @param state {@code suppressed}, {@code missing} or {@code not-collected}
     * @param reason why it is suppressed: {@code too-few-firms}, {@code reveals-a-firm}, {@code computable-from-others},
     *     {@code sensitive} or {@code not-pooled}
     */
    record NotShown(
            String indicator,
            @Nullable String sizeClass,
            String state,
            @Nullable String reason) {
        private static NotShown of(AggregateFigure figure) {
            SuppressionReason reason = figure.reason();
            return new NotShown(
                    figure.indicator(),
                    figure.cell().equals(Cell.ALL) ? null : figure.cell(),
                    figure.state().code(),
                    reason == null ? null : reason.code());
        }
    }

    /**
     * All that an association has over its firms in a year: each indicator and size class, whether or not it is shown.
     *
     * @param rows empty before the first figures come
     */
    record Table(int year, @Nullable LocalDate expectedAfter, List<Row> rows) {

        private static final String HEADING =
                "year,indicator,size_class,state,reason,value,firms,of_members,of_employees,of_turnover,released_at";

        static Table of(
                int year,
                @Nullable LocalDate expectedAfter,
                List<AggregateFigure> all,
                @Nullable Definitions definitions) {
            var rows = new ArrayList<Row>();
            all.forEach(figure -> rows.add(Row.of(figure)));
            notShown(all, definitions).stream()
                    .filter(figure -> figure.state().equals(FigureState.NOT_COLLECTED.code()))
                    .forEach(figure ->
                            rows.add(new Row(figure.indicator(), null, figure.state(), null, null, null, null)));
            return new Table(year, expectedAfter, rows);
        }

        /** The same as lines of a file. Codes and decimals need no quotes; whatever is not known is empty, zero is 0. */
        String csv() {
            var lines = new StringBuilder(HEADING).append("\r\n");
            rows.forEach(row -> lines.append(year).append(',').append(row.csv()).append("\r\n"));
            return lines.toString();
        }
    }

    /**
     * One of them.
     *
     * @param sizeClass null for all firms
     * @param state {@code value} (which can be zero), {@code suppressed}, {@code missing} or {@code not-collected}
     * @param reason why it is suppressed, as of {@link NotShown}
     */
    record Row(
            String indicator,
            @Nullable String sizeClass,
            String state,
            @Nullable String reason,
            @Nullable String value,
            @Nullable Coverage coverage,
            @Nullable Instant releasedAt) {

        private static Row of(AggregateFigure figure) {
            NotShown named = NotShown.of(figure);
            return new Row(
                    named.indicator(),
                    named.sizeClass(),
                    named.state(),
                    named.reason(),
                    IndicatorValue.text(figure.value()),
                    figure.coverage(),
                    figure.releasedAt());
        }

        private String csv() {
            return Stream.of(
                            indicator,
                            sizeClass == null ? Cell.ALL : sizeClass,
                            state,
                            reason,
                            value,
                            coverage == null ? null : coverage.firms(),
                            coverage == null ? null : coverage.ofMembers(),
                            coverage == null ? null : coverage.ofEmployees(),
                            coverage == null ? null : coverage.ofTurnover(),
                            releasedAt)
                    .map(cell -> cell == null ? "" : cell.toString())
                    .collect(Collectors.joining(","));
        }
    }

    /** A firm's own figures beside the ones that are shown. */
    record Comparison(int year, List<Beside> indicators) {}

    /**
     * One indicator of a firm beside the others.
     *
     * @param state of the own figure: {@code value}, {@code missing} or {@code not-applicable}
     * @param associationNotShown why there is none of the association, once its figures of the year have come
     * @param sectorNotShown the same of the sector
     */
    record Beside(
            String indicator,
            String state,
            @Nullable String own,
            @Nullable String association,
            @Nullable Coverage associationCoverage,
            @Nullable NotShown associationNotShown,
            @Nullable String sector,
            @Nullable Coverage sectorCoverage,
            @Nullable NotShown sectorNotShown) {}
}
