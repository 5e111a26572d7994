package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Check;
import eu.spindle.monitoring.definition.DataPoint;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.disclosure.Candidate;
import eu.spindle.monitoring.disclosure.Contributor;
import eu.spindle.monitoring.disclosure.PublishedSum;
import eu.spindle.monitoring.disclosure.PublishedSum.Kind;
import eu.spindle.monitoring.formula.LinearPart;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.formula.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the figure of a cell gives away. An indicator is mostly a ratio; that its sums are not told beside it protects
 * nobody, since one of them can often be guessed. So each linear part of the formula counts as published by itself, and
 * so does, as to which firms are in it, each data point under it.
 */
final class CellSums {

    private final Definitions definitions;
    private final Map<String, Set<String>> carriers;

    CellSums(Definitions definitions) {
        this.definitions = definitions;
        this.carriers = carriers(definitions);
    }

    Candidate candidate(Cell cell) {
        var sums = new ArrayList<PublishedSum>();
        for (LinearPart part : definitions.linearParts(cell.indicator().formula())) {
            sums.add(new PublishedSum(
                    part.formula().toString(),
                    signed(part) ? Kind.SIGNED : Kind.NON_NEGATIVE,
                    values(cell, firm -> amount(part, firm))));
        }
        sums.addAll(structure(cell, definitions.foundation(cell.indicator().formula())));
        return new Candidate(cell.id(), sums, cell.firms().size());
    }

    /** What a share of one data point in the coverage of a cell gives away. */
    Candidate share(Cell cell, String dataPoint) {
        var sums = new ArrayList<PublishedSum>();
        sums.add(new PublishedSum(dataPoint, Kind.NON_NEGATIVE, values(cell, firm -> firm.amount(dataPoint))));
        sums.addAll(structure(cell, Set.of(dataPoint)));
        return new Candidate(shareId(cell, dataPoint), sums, 1);
    }

    static String shareId(Cell cell, String dataPoint) {
        return dataPoint + " of " + cell.id();
    }

    private List<PublishedSum> structure(Cell cell, Collection<String> dataPoints) {
        var points = new TreeSet<String>();
        dataPoints.forEach(point -> points.addAll(carriers.getOrDefault(point, Set.of(point))));
        return points.stream()
                .map(point -> new PublishedSum("of " + point, Kind.STRUCTURE, values(cell, firm -> firm.amount(point))))
                .toList();
    }

    private static Map<Contributor, Rational> values(Cell cell, Function<ReportedFirm, Rational> value) {
        var values = new HashMap<Contributor, Rational>();
        cell.firms().forEach(firm -> values.put(firm.contributor(), value.apply(firm)));
        return values;
    }

    private Rational amount(LinearPart part, ReportedFirm firm) {
        return definitions.compute(part.formula(), firm.figures()) instanceof Outcome.Value(var exact)
                ? exact
                : Rational.ZERO;
    }

    private boolean signed(LinearPart part) {
        return part.signed()
                || definitions.foundation(part.formula()).stream()
                        .map(definitions::dataPoint)
                        .anyMatch(point -> point != null && !neverNegative(point));
    }

    private static boolean neverNegative(DataPoint point) {
        return point.type() == DataPoint.Type.BOOLEAN
                || point.minimum() != null && point.minimum().signum() >= 0;
    }

    /**
     * Data points that others add up to are no unknowns of their own: a sum of theirs is a sum of each of these.
     *
     * @return by data point, the independent ones on which its sums bear
     */
    private static Map<String, Set<String>> carriers(Definitions definitions) {
        var result = new HashMap<String, Set<String>>();
        for (Check check : definitions.checks()) {
            List<String> points = check.dataPoints();
            if (check.blocking() && addsUp(check.expression().toString())) {
                String dependent = points.reversed().stream()
                        .filter(point -> !result.containsKey(point))
                        .findFirst()
                        .orElseThrow();
                var independent = new TreeSet<String>();
                points.stream()
                        .filter(point -> !point.equals(dependent))
                        .forEach(point -> independent.addAll(result.getOrDefault(point, Set.of(point))));
                result.replaceAll((point, borne) -> replaced(borne, dependent, independent));
                result.put(dependent, independent);
            }
        }
        return result;
    }

    private static Set<String> replaced(Set<String> borne, String dependent, Collection<String> independent) {
        if (!borne.contains(dependent)) {
            return borne;
        }
        var result = new TreeSet<>(borne);
        result.remove(dependent);
        result.addAll(independent);
        return result;
    }

    private static boolean addsUp(String expression) {
        return expression.matches("[A-Za-z0-9_+() ]+=[A-Za-z0-9_+() ]+") && !expression.matches(".*\\b(or|and)\\b.*");
    }
}
