package eu.spindle.monitoring.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure is shown, or named among those that are not, wherever figures are read. */
class FigureViewsTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    static Stream<Arguments> states() {
        return Stream.of(FigureState.VALUE, FigureState.SUPPRESSED, FigureState.MISSING)
                .flatMap(overall -> Stream.of(FigureState.VALUE, FigureState.SUPPRESSED, FigureState.MISSING)
                        .flatMap(group -> Stream.of("0", "12.5").map(value -> Arguments.of(overall, group, value))));
    }

    @ParameterizedTest
    @MethodSource("states")
    void haveEachFigureOnceAndTheSameAsTheFile(FigureState overall, FigureState group, String value) {
        List<AggregateFigure> all = List.of(
                figure(Cell.ALL, overall, value), figure("small", group, value), figure("micro", overall, value));
        var figures = FigureViews.Figures.of(2025, null, all, null);
        List<String> read = new ArrayList<>();
        figures.figures().forEach(line -> read.add("all,value," + line.value()));
        figures.groups().forEach(one -> read.add(one.sizeClass() + ",value," + one.value()));
        figures.notShown()
                .forEach(one ->
                        read.add((one.sizeClass() == null ? "all" : one.sizeClass()) + "," + one.state() + ",null"));

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .map(figure ->
                                figure.cell() + "," + figure.state().code() + "," + (figure.shown() ? value : "null"))
                        .toList());
        String csv = FigureViews.Table.of(2025, null, all, null).csv();
        read.forEach(line -> {
            String[] cells = line.split(",");
            String shown = cells[2].equals("null") ? "" : cells[2];
            assertThat(csv).containsPattern("2025,X-1," + cells[0] + "," + cells[1] + ",[a-z-]*," + shown + ",");
        });
    }

    private static AggregateFigure figure(String cell, FigureState state, String value) {
        boolean shown = state == FigureState.VALUE;
        return new AggregateFigure(
                "X-1",
                cell,
                state,
                state == FigureState.SUPPRESSED ? SuppressionReason.COMPUTABLE_FROM_OTHERS : null,
                shown ? new BigDecimal(value) : null,
                shown ? new Coverage(6, 40, null, null) : null,
                AT);
    }
}
