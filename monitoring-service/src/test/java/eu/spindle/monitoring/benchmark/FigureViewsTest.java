package eu.spindle.monitoring.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.monitoring.definition.Fingerprint;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.PackFixtures;
import eu.spindle.monitoring.definition.PackReader;
import eu.spindle.monitoring.member.SizeClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each figure and size group is either shown or not shown with its reason, the same in the API and the file. */
class FigureViewsTest {

    private static final Pack PACK =
            new PackReader().read(PackFixtures.woodTurning().zip());
    private static final String INDICATOR = "WPC-1.1";

    /** The possible states of a figure. */
    enum Kind {
        SHOWN,
        ZERO,
        WITHHELD,
        MISSING,
        NOT_COLLECTED
    }

    record Case(Kind overall, Kind group) {}

    static Stream<Case> cases() {
        return Stream.of(Kind.values())
                .flatMap(overall -> Stream.of(Kind.values()).map(group -> new Case(overall, group)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sayTheSameInAnswerAndFile(Case each) {
        var all = new ArrayList<AggregateFigure>();
        // The first figures of the year are published.
        all.add(figure("WPC-1.2", Cell.ALL, Kind.SHOWN));
        Stream.of(figure(INDICATOR, Cell.ALL, each.overall()), figure(INDICATOR, "small", each.group()))
                .filter(Objects::nonNull)
                .forEach(all::add);
        var table = FigureViews.Table.ofAssociation(2025, null, all, PACK.definitions(), List.of(PACK), Locale.ENGLISH);
        var figures = FigureViews.Figures.of(table);

        var answered = new ArrayList<String>();
        figures.figures().forEach(line -> answered.add(said(line.indicator(), null, "value", null, line.value())));
        figures.groups()
                .forEach(one -> answered.add(said(one.indicator(), one.sizeClass(), "value", null, one.value())));
        figures.notShown()
                .forEach(one -> answered.add(
                        said(one.indicator(), one.sizeClass(), one.state().code(), code(one.reason()), null)));
        List<String> filed = table.csv()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> String.join(" ", cells[1], cells[2], cells[3], cells[4], cells[5]))
                .toList();

        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(filed)
                .contains(
                        INDICATOR + " all " + expected(each.overall()), INDICATOR + " small " + expected(each.group()));
        assertThat(answered.stream().map(line -> line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1))))
                .as("each indicator and size once")
                .doesNotHaveDuplicates()
                .hasSize(PACK.definitions().indicators().size() * (1 + SizeClass.values().length));
    }

    private static @Nullable String code(@Nullable SuppressionReason reason) {
        return reason == null ? null : reason.code();
    }

    private static String said(
            String indicator,
            @Nullable String sizeClass,
            String state,
            @Nullable String reason,
            @Nullable String value) {
        return String.join(
                " ",
                indicator,
                sizeClass == null ? "all" : sizeClass,
                state,
                reason == null ? "" : reason,
                value == null ? "" : value);
    }

    private static String expected(Kind kind) {
        return switch (kind) {
            case SHOWN -> "value  20";
            case ZERO -> "value  0";
            case WITHHELD -> "suppressed too-few-firms ";
            case MISSING -> "missing  ";
            case NOT_COLLECTED -> "not-collected  ";
        };
    }

    private static @Nullable AggregateFigure figure(String indicator, String cell, Kind kind) {
        return switch (kind) {
            case SHOWN -> figure(indicator, cell, FigureState.VALUE, new BigDecimal("20"));
            case ZERO -> figure(indicator, cell, FigureState.VALUE, BigDecimal.ZERO);
            case WITHHELD -> figure(indicator, cell, FigureState.SUPPRESSED, null);
            case MISSING -> figure(indicator, cell, FigureState.MISSING, null);
            case NOT_COLLECTED -> null;
        };
    }

    private static AggregateFigure figure(
            String indicator, String cell, FigureState state, @Nullable BigDecimal value) {
        Fingerprint definition = Objects.requireNonNull(PACK.definitions().fingerprint(indicator));
        return new AggregateFigure(
                indicator,
                definition,
                cell,
                state,
                state == FigureState.SUPPRESSED ? SuppressionReason.TOO_FEW_FIRMS : null,
                value,
                value == null ? null : new Coverage(5, 100, null, null),
                Instant.EPOCH);
    }
}
