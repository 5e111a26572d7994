package eu.spindle.commitments.pledge;

import eu.spindle.commitments.catalogue.Indicator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a pledge in figures, all in the indicator's unit.
 *
 * @param baseline null only where the indicator needs none
 * @param target null where the indicator's direction says it
 * @param milestones value by year
 */
public record PledgeTarget(
        UUID pledge,
        UUID enterprise,
        int revision,
        Indicator indicator,
        @Nullable BigDecimal baseline,
        int baselineYear,
        @Nullable BigDecimal target,
        int targetYear,
        SortedMap<Integer, BigDecimal> milestones) {

    static PledgeTarget of(UUID pledge, UUID enterprise, Revision revision) {
        var terms = revision.terms();
        var baseline = terms.baseline();
        Map<Integer, BigDecimal> milestones = terms.milestones().stream()
                .collect(Collectors.toMap(Terms.Milestone::year, Terms.Milestone::value, (a, b) -> b));
        return new PledgeTarget(
                pledge,
                enterprise,
                revision.number(),
                revision.indicator(),
                baseline == null ? null : baseline.value(),
                baseline == null ? terms.targetYear() - 1 : baseline.year(),
                terms.aim(),
                terms.targetYear(),
                new TreeMap<>(milestones));
    }
}
