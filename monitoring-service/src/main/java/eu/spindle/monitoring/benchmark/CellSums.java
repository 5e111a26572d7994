package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Check;
import eu.spindle.monitoring.definition.DataPoint;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.disclosure.Candidate;
import eu.spindle.monitoring.disclosure.Contributor;
import eu.spindle.monitoring.disclosure.PublishedSum;
import eu.spindle.monitoring.disclosure.PublishedSum.Kind;
import eu.spindle.monitoring.formula.LinearPart;
import eu.spindle.platform.number.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sums that the figure of a cell reveals. Most indicators are ratios; that their sums are not published protects nobody,
 * since one of them can often be guessed. So each linear part of the formula counts as published, and so does, as far as its
 * firms are concerned, each data point of it.
 */
final class CellSums {

    private final Definitions definitions;
    private final Map<Definitions, Map<String, Set<String>>> carriers = new HashMap<>();

    CellSums(Definitions definitions) {
        this.definitions = definitions;
    }

    Candidate candidate(Cell cell) {
        var sums = new ArrayList<PublishedSum>();
        for (LinearPart part : definitions.linearParts(cell.indicator().formula())) {
            sums.add(sum(cell, part));
        }
        sums.addAll(structure(cell, definitions.foundation(cell.indicator().formula())));
        return new Candidate(cell.id(), sums, cell.firms().size());
    }

    /** The sums that the share of a data point in the coverage of a cell reveals. */
    Candidate share(Cell cell, String dataPoint) {
        var sums = new ArrayList<PublishedSum>();
        sums.add(sum(cell, LinearPart.of(dataPoint)));
        sums.addAll(structure(cell, Set.of(dataPoint)));
        return new Candidate(shareId(cell, dataPoint), sums, 1);
    }

    static String shareId(Cell cell, String dataPoint) {
        return dataPoint + " of " + cell.id();
    }

    /**
     * The sum of a linear part in a canonical form, in basic units and with a coefficient of one for the first data point: a
     * multiple of a sum, such as 200,000 accidents or 1,000 kg per ton, reveals the same.
     */
    private PublishedSum sum(Cell cell, LinearPart part) {
        var basic = new TreeMap<String, Rational>();
        part.coefficients().forEach((point, coefficient) -> basic.put(point, coefficient.dividedBy(factor(point))));
        Rational first = basic.firstEntry().getValue();
        basic.replaceAll((point, coefficient) -> coefficient.dividedBy(first));
        return new PublishedSum(
                basic.entrySet().stream()
                        .map(each -> (each.getValue().equals(Rational.ONE) ? "" : each.getValue() + " * ")
                                + quantity(definitions, each.getKey()))
                        .collect(Collectors.joining(" + ")),
                basic.entrySet().stream()
                                .allMatch(each -> each.getValue().signum() > 0
                                        && neverNegative(definitions.dataPoint(each.getKey())))
                        ? Kind.NON_NEGATIVE
                        : Kind.SIGNED,
                values(
                        cell,
                        firm -> basic.entrySet().stream()
                                .map(each -> firm.basicAmount(each.getKey()).times(each.getValue()))
                                .reduce(Rational.ZERO, Rational::plus)));
    }

    private Rational factor(String dataPoint) {
        DataPoint point = definitions.dataPoint(dataPoint);
        return point == null ? Rational.ONE : point.unit().factor();
    }

    /** The identity of a data point: versions can define different ones with the same code. */
    private static String quantity(Definitions version, String dataPoint) {
        DataPoint point = version.dataPoint(dataPoint);
        if (point == null) {
            return dataPoint;
        }
        return "%s [%s, %s%s]"
                .formatted(
                        dataPoint,
                        point.unit().truth() ? "truth" : point.unit().dimension(),
                        point.period().code(),
                        neverNegative(point) ? "" : ", signed");
    }

    /** The parts of a sum by the checks of all versions of the cell's firms. */
    private List<PublishedSum> structure(Cell cell, Collection<String> dataPoints) {
        var versions = new HashSet<>(List.of(definitions));
        cell.firms().forEach(firm -> versions.add(firm.definitions()));
        var points = new TreeMap<String, String>();
        for (Definitions version : versions) {
            Map<String, Set<String>> known = carriers.computeIfAbsent(version, CellSums::carriers);
            for (String dataPoint : dataPoints) {
                known.getOrDefault(dataPoint, Set.of(dataPoint))
                        .forEach(point -> points.put(quantity(version, point), point));
            }
        }
        return points.entrySet().stream()
                .map(point -> new PublishedSum(
                        "of " + point.getKey(),
                        Kind.STRUCTURE,
                        values(cell, firm -> firm.basicAmount(point.getValue()))))
                .toList();
    }

    private static Map<Contributor, Rational> values(Cell cell, Function<ReportedFirm, Rational> value) {
        var values = new HashMap<Contributor, Rational>();
        cell.firms().forEach(firm -> values.put(firm.contributor(), value.apply(firm)));
        return values;
    }

    /** Employees and turnover are known not to be negative, even where a version declares no minimum. */
    private static boolean neverNegative(@Nullable DataPoint point) {
        return point == null
                || point.code().equals(Base.EMPLOYEES)
                || point.code().equals(Base.TURNOVER)
                || point.neverNegative();
    }

    /**
     * Data points that are the sum of others are not independent: a sum of theirs is a sum of each of these.
     *
     * @return by data point, the independent ones of which it is the sum
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
