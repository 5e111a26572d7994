package eu.spindle.commitments.pledge;

import eu.spindle.commitments.catalogue.content.Indicator;
import eu.spindle.commitments.pledge.terms.Terms;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a revision of a pledge, in the indicator's unit.
 *
 * @param catalogueVersion by whose definition of the indicator baseline and target were set
 * @param baseline null only where the indicator needs none
 * @param target null where the indicator's direction defines it
 * @param milestones values by year
 */
public record PledgeTarget(
        UUID pledge,
        UUID enterprise,
        int revision,
        Indicator indicator,
        String catalogueVersion,
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
                revision.catalogueVersion(),
                baseline == null ? null : baseline.value(),
                baseline == null ? terms.targetYear() - 1 : baseline.year(),
                terms.targetValue(),
                terms.targetYear(),
                new TreeMap<>(milestones));
    }
}
