package eu.spindle.monitoring.figure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.PackFixtures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is found when a firm's entries are looked over. */
class ReviewTests {

    private final Definitions definitions = PackFixtures.definitions();

    @Test
    void findsNothingInOrderlyEntries() {
        assertThat(review(orderly(), Map.of(), Set.of())).isEmpty();
    }

    @Test
    void blocksAPartThatExceedsItsWhole() {
        assertThat(review(with("emp_trained", "44"), Map.of(), Set.of("emp_trained")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("part-exceeds-whole");
                    assertThat(finding.fields()).containsExactly("emp_trained", "emp_end");
                    assertThat(finding.arguments()).containsEntry("found", "44").containsEntry("whole", "43");
                    assertThat(finding.blocks()).isTrue();
                });
    }

    @Test
    void asksForACommentWhereACheckWarns() {
        var entries = with("hours_worked", "120000");
        assertThat(review(entries, Map.of(), Set.of()))
                .extracting(Finding::code)
                .containsExactly("implausible", "hours-per-head");
        assertThat(review(entries, Map.of(), Set.of())).allMatch(Finding::blocks);
        assertThat(review(entries, Map.of(), Set.of("hours_worked"))).noneMatch(Finding::blocks);
    }

    @Test
    void blocksWhereACheckFails() {
        var entries = with("emp_end", "0");
        entries.remove("emp_trained");
        entries.put("emp_start", "90");
        assertThat(review(entries, Map.of(), Set.of("emp_end")))
                .filteredOn(Finding::blocks)
                .extracting(Finding::code)
                .containsExactly("no-heads-no-hours");
    }

    @Test
    void saysNothingWhereFiguresAreMissing() {
        assertThat(review(Map.of("hours_worked", "1"), Map.of(), Set.of())).isEmpty();
    }

    @Test
    void asksAboutMoreThanHalfOfChange() {
        assertThat(review(with("acc_rec", "6"), Map.of("acc_rec", "4"), Set.of()))
                .isEmpty();
        assertThat(review(with("acc_rec", "2"), Map.of("acc_rec", "4"), Set.of()))
                .isEmpty();
        assertThat(review(with("acc_rec", "7"), Map.of("acc_rec", "4"), Set.of()))
                .extracting(Finding::code)
                .containsExactly("changed-much");
        assertThat(review(with("acc_rec", "1"), Map.of("acc_rec", "4"), Set.of()))
                .extracting(Finding::code)
                .containsExactly("changed-much");
        assertThat(review(with("acc_rec", "1"), Map.of("acc_rec", "0"), Set.of()))
                .extracting(Finding::code)
                .containsExactly("changed-much");
        assertThat(review(with("acc_rec", "0"), Map.of("acc_rec", "0"), Set.of()))
                .isEmpty();
    }

    private List<Finding> review(Map<String, String> entries, Map<String, String> lastYear, Set<String> commented) {
        return new Review(definitions, read(entries), read(lastYear), commented).findings();
    }

    private Map<String, Figure> read(Map<String, String> texts) {
        var reader = new FigureReader(definitions, false);
        var figures = new HashMap<String, Figure>();
        texts.forEach((point, text) -> figures.put(point, reader.read(point, text)));
        return figures;
    }

    private static Map<String, String> with(String dataPoint, String text) {
        var entries = orderly();
        entries.put(dataPoint, text);
        return entries;
    }

    private static Map<String, String> orderly() {
        return new HashMap<>(Map.of(
                "emp_start", "41", "emp_end", "43", "emp_trained", "12", "hours_worked", "70000", "acc_rec", "4"));
    }
}
