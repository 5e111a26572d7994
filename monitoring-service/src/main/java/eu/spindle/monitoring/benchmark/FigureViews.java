package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.indicator.IndicatorValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures over firms as they are answered. */
final class FigureViews {

    private FigureViews() {}

    /** The figures of a year that are shown; an indicator that is not listed is not shown. */
    record Figures(int year, List<Line> figures) {

        static Figures of(int year, List<Releases.Shown> shown) {
            var lines = new LinkedHashMap<String, Line>();
            for (Releases.Shown cell : shown) {
                if (cell.cell().equals(Publisher.Cell.ALL)) {
                    lines.put(cell.indicator(), Line.of(cell));
                }
            }
            for (Releases.Shown cell : shown) {
                Line line = lines.get(cell.indicator());
                if (line != null && !cell.cell().equals(Publisher.Cell.ALL)) {
                    line.groups().add(Group.of(cell));
                }
            }
            return new Figures(year, List.copyOf(lines.values()));
        }
    }

    /** An indicator over all firms counted, and over those of one size where that may be shown. */
    record Line(String indicator, @Nullable String value, Coverage coverage, Instant releasedAt, List<Group> groups) {
        private static Line of(Releases.Shown cell) {
            return new Line(
                    cell.indicator(),
                    IndicatorValue.text(cell.value()),
                    cell.coverage(),
                    cell.releasedAt(),
                    new ArrayList<>());
        }
    }

    /** The same over the firms of one size class. */
    record Group(String sizeClass, @Nullable String value, int firms) {
        private static Group of(Releases.Shown cell) {
            return new Group(
                    cell.cell(),
                    IndicatorValue.text(cell.value()),
                    cell.coverage().firms());
        }
    }

    /** A firm's own figures beside the ones that are shown. */
    record Comparison(int year, List<Beside> indicators) {}

    /**
     * One indicator of a firm beside the others.
     *
     * @param state of the own figure: {@code value}, {@code missing} or {@code not-applicable}
     */
    record Beside(
            String indicator,
            String state,
            @Nullable String own,
            @Nullable String association,
            @Nullable Coverage associationCoverage,
            @Nullable String sector,
            @Nullable Coverage sectorCoverage) {}
}
