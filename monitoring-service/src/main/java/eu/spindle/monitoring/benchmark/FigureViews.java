package eu.spindle.monitoring.benchmark;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Fingerprint;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.indicator.IndicatorValue;
import eu.spindle.monitoring.member.SizeClass;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures over firms as they are answered. */
final class FigureViews {

    private static final List<String> SECTOR_CELLS = List.of(Cell.ALL);
    private static final List<String> ASSOCIATION_CELLS = Stream.concat(
                    Stream.of(Cell.ALL), Stream.of(SizeClass.values()).map(SizeClass::code))
            .toList();

    private FigureViews() {}

    /**
     * What a figure means.
     *
     * @param fingerprint the same for figures that can be compared and added up, another for all others
     * @param version the latest version of the catalogue that defines the indicator so
     * @param unit code of the unit of the value
     * @param unitName the same in the reader's language
     * @param differs whether the same indicator has a figure by another definition in that year
     */
    record Definition(String fingerprint, String version, String unit, String unitName, boolean differs) {

        /** @param packs all of the programme, the latest first */
        static Definition of(AggregateFigure figure, List<AggregateFigure> all, List<Pack> packs, Locale reader) {
            Pack pack = figure.pack(packs);
            Indicator indicator = Objects.requireNonNull(pack.definitions().indicator(figure.indicator()));
            String unit = indicator.unit().code();
            return new Definition(
                    figure.definition().hex(),
                    pack.version(),
                    unit,
                    pack.texts()
                            .text(reader.getLanguage(), "units", unit, "name")
                            .orElse(unit),
                    all.stream()
                            .anyMatch(other -> other.indicator().equals(figure.indicator())
                                    && !other.definition().equals(figure.definition())));
        }
    }

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

        static Figures of(Table table) {
            List<Row> shown = table.rows().stream().filter(Row::shown).toList();
            return new Figures(
                    table.year(),
                    table.expectedAfter(),
                    shown.stream()
                            .filter(row -> row.sizeClass() == null)
                            .map(Line::of)
                            .toList(),
                    shown.stream()
                            .filter(row -> row.sizeClass() != null)
                            .map(Group::of)
                            .toList(),
                    table.rows().stream()
                            .filter(row -> !row.shown())
                            .map(NotShown::of)
                            .toList());
        }
    }

    /** An indicator over all firms counted. */
    record Line(
            String indicator,
            Definition definition,
            @Nullable String value,
            Coverage coverage,
            Instant releasedAt) {
        private static Line of(Row row) {
            return new Line(
                    row.indicator(),
                    Objects.requireNonNull(row.definition()),
                    row.value(),
                    Objects.requireNonNull(row.coverage()),
                    Objects.requireNonNull(row.releasedAt()));
        }
    }

    /** The same over the firms of one size class. */
    record Group(
            String indicator,
            Definition definition,
            String sizeClass,
            @Nullable String value,
            int firms,
            Instant releasedAt) {
        private static Group of(Row row) {
            return new Group(
                    row.indicator(),
                    Objects.requireNonNull(row.definition()),
                    Objects.requireNonNull(row.sizeClass()),
                    row.value(),
                    Objects.requireNonNull(row.coverage()).firms(),
                    Objects.requireNonNull(row.releasedAt()));
        }
    }

    /**
     * A figure that is not shown.
     *
     * @param sizeClass null for all firms
     * @param definition null where it was not collected
     * @param state {@code suppressed}, {@code missing}, {@code not-collected}, or, where it would be compared with
     *     another, {@code other-definition}
     * @param reason why it is suppressed: {@code too-few-firms}, {@code reveals-a-firm}, {@code computable-from-others},
     *     {@code sensitive} or {@code not-pooled}
     */
    record NotShown(
            String indicator,
            @Nullable String sizeClass,
            @Nullable Definition definition,
            String state,
            @Nullable String reason) {
        private static NotShown of(Row row) {
            return new NotShown(row.indicator(), row.sizeClass(), row.definition(), row.state(), row.reason());
        }
    }

    /**
     * All that there is over firms in a year: each indicator and size class, whether or not it is shown.
     *
     * @param rows empty before the first figures come
     */
    record Table(int year, @Nullable LocalDate expectedAfter, List<Row> rows) {

        private static final List<String> HEADING = List.of(
                "year",
                "indicator",
                "size_class",
                "state",
                "reason",
                "value",
                "firms",
                "of_members",
                "of_employees",
                "of_turnover",
                "released_at",
                "unit",
                "definition",
                "catalogue_version");

        /** An association's, which it has of each size of firm, too. */
        static Table ofAssociation(
                int year,
                @Nullable LocalDate expectedAfter,
                List<AggregateFigure> all,
                @Nullable Definitions asked,
                List<Pack> packs,
                Locale reader) {
            return new Table(year, expectedAfter, rows(all, asked, packs, reader, ASSOCIATION_CELLS));
        }

        static Table ofSector(
                int year,
                @Nullable LocalDate expectedAfter,
                List<AggregateFigure> all,
                @Nullable Definitions asked,
                List<Pack> packs,
                Locale reader) {
            return new Table(year, expectedAfter, rows(all, asked, packs, reader, SECTOR_CELLS));
        }

        /** The one figure over all firms that another by this definition can be held against, or why there is none. */
        Optional<Row> comparable(String indicator, @Nullable Fingerprint definition) {
            List<Row> known = rows.stream()
                    .filter(row -> row.indicator().equals(indicator) && row.sizeClass() == null)
                    .toList();
            return known.stream()
                    .filter(row -> row.definition() == null
                            || definition != null
                                    && row.definition().fingerprint().equals(definition.hex()))
                    .findFirst()
                    .or(() ->
                            known.stream().findFirst().map(other -> Row.without(other, FigureState.OTHER_DEFINITION)));
        }

        /** The same as lines of a file: whatever is not known is empty, zero is 0. */
        String csv() {
            var text = new StringWriter();
            try (var file =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
                file.writeRecord(HEADING);
                rows.forEach(row -> file.writeRecord(row.cells(year)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return text.toString();
        }

        /** Those that are known, with those that were never asked for. */
        private static List<Row> rows(
                List<AggregateFigure> all,
                @Nullable Definitions asked,
                List<Pack> packs,
                Locale reader,
                List<String> cells) {
            var rows = new ArrayList<Row>();
            all.forEach(figure -> rows.add(Row.of(figure, Definition.of(figure, all, packs, reader))));
            if (all.isEmpty() || asked == null) {
                return rows;
            }
            for (Indicator indicator : asked.indicators()) {
                cells.stream()
                        .filter(cell -> all.stream()
                                .noneMatch(figure -> figure.indicator().equals(indicator.code())
                                        && figure.cell().equals(cell)))
                        .forEach(cell -> rows.add(Row.notCollected(indicator.code(), cell)));
            }
            return rows;
        }
    }

    /**
     * One of them.
     *
     * @param sizeClass null for all firms
     * @param definition null where it was not collected
     * @param state {@code value} (which can be zero), or as of {@link NotShown}
     * @param reason why it is suppressed, as of {@link NotShown}
     */
    record Row(
            String indicator,
            @Nullable String sizeClass,
            @Nullable Definition definition,
            String state,
            @Nullable String reason,
            @Nullable String value,
            @Nullable Coverage coverage,
            @Nullable Instant releasedAt) {

        private static Row of(AggregateFigure figure, Definition definition) {
            SuppressionReason reason = figure.reason();
            return new Row(
                    figure.indicator(),
                    sizeClass(figure.cell()),
                    definition,
                    figure.state().code(),
                    reason == null ? null : reason.code(),
                    IndicatorValue.text(figure.value()),
                    figure.coverage(),
                    figure.releasedAt());
        }

        private static Row notCollected(String indicator, String cell) {
            return new Row(indicator, sizeClass(cell), null, FigureState.NOT_COLLECTED.code(), null, null, null, null);
        }

        private static Row without(Row row, FigureState state) {
            return new Row(row.indicator, row.sizeClass, row.definition, state.code(), null, null, null, null);
        }

        private static @Nullable String sizeClass(String cell) {
            return cell.equals(Cell.ALL) ? null : cell;
        }

        boolean shown() {
            return state.equals(FigureState.VALUE.code());
        }

        private List<String> cells(int year) {
            return Stream.of(
                            year,
                            indicator,
                            sizeClass == null ? Cell.ALL : sizeClass,
                            state,
                            Optional.ofNullable(reason),
                            Optional.ofNullable(value),
                            Optional.ofNullable(coverage).map(Coverage::firms),
                            Optional.ofNullable(coverage).map(Coverage::ofMembers),
                            Optional.ofNullable(coverage).map(Coverage::ofEmployees),
                            Optional.ofNullable(coverage).map(Coverage::ofTurnover),
                            Optional.ofNullable(releasedAt),
                            Optional.ofNullable(definition).map(Definition::unit),
                            Optional.ofNullable(definition).map(Definition::fingerprint),
                            Optional.ofNullable(definition).map(Definition::version))
                    .map(cell -> cell instanceof Optional<?> known
                            ? known.map(Object::toString).orElse("")
                            : cell.toString())
                    .toList();
        }
    }

    /** A firm's own figures beside the ones that are shown. */
    record Comparison(int year, List<Beside> indicators) {}

    /**
     * One indicator of a firm beside the others, as far as they are by the same definition.
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
            @Nullable NotShown sectorNotShown) {

        static Beside of(IndicatorValue own, @Nullable Fingerprint definition, Table association, Table sector) {
            Optional<Row> ours = association.comparable(own.indicator(), definition);
            Optional<Row> all = sector.comparable(own.indicator(), definition);
            return new Beside(
                    own.indicator(),
                    own.state().code(),
                    own.text(),
                    ours.map(Row::value).orElse(null),
                    ours.map(Row::coverage).orElse(null),
                    notShown(ours),
                    all.map(Row::value).orElse(null),
                    all.map(Row::coverage).orElse(null),
                    notShown(all));
        }

        private static @Nullable NotShown notShown(Optional<Row> row) {
            return row.filter(known -> !known.shown()).map(NotShown::of).orElse(null);
        }
    }
}
