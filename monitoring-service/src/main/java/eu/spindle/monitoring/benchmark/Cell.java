package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.formula.Rational;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator over the firms of the sector, an association, or one size class of it: those for which it can be
 * computed.
 *
 * @param association null for the sector
 * @param name {@link #ALL}, or a size class
 */
record Cell(Indicator indicator, @Nullable UUID association, String name, List<ReportedFirm> firms) {

    static final String ALL = "all";

    static Cell of(
            Definitions definitions,
            Indicator indicator,
            @Nullable UUID association,
            String name,
            Collection<ReportedFirm> firms) {
        return new Cell(
                indicator,
                association,
                name,
                firms.stream()
                        .filter(firm -> association == null
                                || association.equals(firm.contributor().association()))
                        .filter(firm -> name.equals(ALL)
                                || name.equals(firm.sizeClass().name().toLowerCase(Locale.ROOT)))
                        .filter(firm ->
                                definitions.compute(indicator.formula(), firm.figures()) instanceof Outcome.Value)
                        .toList());
    }

    String id() {
        return (association == null ? "sector" : association) + "/" + name + "/" + indicator.code();
    }

    /** The indicator of all firms together: data points are summed first, then the formula is applied. */
    Outcome compute(Definitions definitions) {
        return definitions.compute(indicator.formula(), point -> {
            List<Rational> known = firms.stream()
                    .filter(firm -> firm.amounts().containsKey(point))
                    .map(firm -> firm.amount(point))
                    .toList();
            return known.isEmpty()
                    ? new Outcome.Missing(new TreeSet<>(Set.of(point)))
                    : Outcome.of(known.stream().reduce(Rational.ZERO, Rational::plus));
        });
    }
}
