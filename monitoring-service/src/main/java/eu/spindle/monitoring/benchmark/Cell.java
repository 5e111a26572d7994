package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.member.SizeClass;
import eu.spindle.platform.number.Rational;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator over the firms of the sector, an association, or one size class of it: those for which it can be computed by
 * the same definition.
 *
 * @param association null for the sector
 * @param name {@link #ALL}, or a size class
 */
record Cell(Indicator indicator, @Nullable UUID association, String name, List<ReportedFirm> firms) {

    static final String ALL = "all";

    static Cell ofSector(Definitions definitions, Indicator indicator, Collection<ReportedFirm> firms) {
        return new Cell(
                indicator,
                null,
                ALL,
                firms.stream()
                        .filter(firm -> Objects.equals(
                                firm.definitions().fingerprint(indicator.code()),
                                definitions.fingerprint(indicator.code())))
                        .filter(firm ->
                                definitions.compute(indicator.formula(), firm.figures()) instanceof Outcome.Value)
                        .toList());
    }

    /** The cell of one association. */
    Cell of(UUID one) {
        return new Cell(
                indicator,
                one,
                name,
                firms.stream()
                        .filter(firm -> one.equals(firm.contributor().association()))
                        .toList());
    }

    /** The cell of one size class. */
    Cell of(SizeClass size) {
        return new Cell(
                indicator,
                association,
                size.code(),
                firms.stream().filter(firm -> firm.sizeClass() == size).toList());
    }

    String id() {
        return (association == null ? "sector" : association) + "/" + name + "/" + indicator.code();
    }

    /** The pooled indicator: data points are summed over firms first, then the formula is applied. */
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
