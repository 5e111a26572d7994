package eu.spindle.monitoring.benchmark;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Fingerprint;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.indicator.IndicatorState;
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

/** The API responses with figures over firms. */
final class FigureViews {

    private static final List<String> SECTOR_CELLS = List.of(Cell.ALL);
    private static final List<String> ASSOCIATION_CELLS = Stream.concat(
                    Stream.of(Cell.ALL), Stream.of(SizeClass.values()).map(SizeClass::code))
            .toList();

    private FigureViews() {}

    /**
     * The definition of a figure.
     *
     * @param fingerprint the same for figures that can be compared
     * @param version the latest version of the catalogue with this definition
     * @param unit code of the unit of the value
     * @param unitName name of the unit in the reader's language
     * @param differs whether the same indicator has a figure by another definition in that year
     */
    record Definition(String fingerprint, String version, String unit, String unitName, boolean differs) {

        /** @param packs all packs of the programme, the latest first */
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
     * The figures of a year. Each row of the {@link Table} is in exactly one of the three lists.
     *
     * @param expectedAfter the last day of the cycle after which more figures are published, null when all are
     * @param figures over all firms
     * @param groups over the firms of one size class; one can be published although that over all firms is not
     * @param notShown the figures that are not published, with the reason; empty before the first are published
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

    /** An indicator over the firms of one size class. */
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
     * A figure that is not published.
     *
     * @param sizeClass null for all firms
     * @param definition null where it was not collected
     * @param state any but {@code value}
     * @param reason why it is suppressed; null with other states
     */
    record NotShown(
            String indicator,
            @Nullable String sizeClass,
            @Nullable Definition definition,
            FigureState state,
            @Nullable SuppressionReason reason) {
        private static NotShown of(Row row) {
            return new NotShown(row.indicator(), row.sizeClass(), row.definition(), row.state(), row.reason());
        }
    }

    /**
     * All figures over firms of a year: each indicator and size class, published or not.
     *
     * @param rows empty before the first figures are published
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

        /** The table of an association, with all size classes. */
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

        /** The figure over all firms that a figure of this definition can be compared with, or the reason for none. */
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

        /** The rows as lines of a CSV file; unknown values are empty. */
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

        /** The stored figures and those that were not collected. */
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
     * A row of the table.
     *
     * @param sizeClass null for all firms
     * @param definition null where it was not collected
     * @param reason why it is suppressed; null with other states
     */
    record Row(
            String indicator,
            @Nullable String sizeClass,
            @Nullable Definition definition,
            FigureState state,
            @Nullable SuppressionReason reason,
            @Nullable String value,
            @Nullable Coverage coverage,
            @Nullable Instant releasedAt) {

        private static Row of(AggregateFigure figure, Definition definition) {
            return new Row(
                    figure.indicator(),
                    sizeClass(figure.cell()),
                    definition,
                    figure.state(),
                    figure.reason(),
                    IndicatorValue.text(figure.value()),
                    figure.coverage(),
                    figure.releasedAt());
        }

        private static Row notCollected(String indicator, String cell) {
            return new Row(indicator, sizeClass(cell), null, FigureState.NOT_COLLECTED, null, null, null, null);
        }

        private static Row without(Row row, FigureState state) {
            return new Row(row.indicator, row.sizeClass, row.definition, state, null, null, null, null);
        }

        private static @Nullable String sizeClass(String cell) {
            return cell.equals(Cell.ALL) ? null : cell;
        }

        boolean shown() {
            return state == FigureState.VALUE;
        }

        private List<String> cells(int year) {
            return Stream.of(
                            year,
                            indicator,
                            sizeClass == null ? Cell.ALL : sizeClass,
                            state.code(),
                            Optional.ofNullable(reason).map(SuppressionReason::code),
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

    /** A firm's own figures with the published ones for comparison. */
    record Comparison(int year, List<Beside> indicators) {}

    /**
     * One indicator of a firm with the published figures of the same definition.
     *
     * @param state the state of the firm's own figure
     * @param associationNotShown the reason why there is none of the association, after its figures of the year are published
     * @param sectorNotShown the same for the sector
     */
    record Beside(
            String indicator,
            IndicatorState state,
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
                    own.state(),
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
