package eu.spindle.monitoring.figure;

import eu.spindle.monitoring.definition.DataPoint;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.formula.Figures;
import eu.spindle.monitoring.formula.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a firm's entries as a whole, and finds errors and warnings. */
public final class Review {

    private final Definitions definitions;
    private final Map<String, Figure> entries;
    private final Map<String, Figure> lastYear;
    private final Predicate<List<String>> explained;
    private final List<Function<DataPoint, @Nullable Finding>> rules =
            List.of(this::partExceedsWhole, this::doesNotApply, this::changedMuch, this::implausible);

    /**
     * @param lastYear the firm's figures of the year before; empty without any
     * @param explained whether a comment explains the present figures of these data points
     */
    public Review(
            Definitions definitions,
            Map<String, Figure> entries,
            Map<String, Figure> lastYear,
            Predicate<List<String>> explained) {
        this.definitions = definitions;
        this.entries = Map.copyOf(entries);
        this.lastYear = Map.copyOf(lastYear);
        this.explained = explained;
    }

    /** All findings, errors first. */
    public List<Finding> findings() {
        var found = new ArrayList<Finding>();
        for (DataPoint point : definitions.dataPoints()) {
            rules.stream().flatMap(rule -> Stream.ofNullable(rule.apply(point))).forEach(found::add);
        }
        crossChecks(found);
        found.sort(Comparator.comparing(Finding::severity));
        return found;
    }

    /** The entries for formulas. */
    public static Figures figures(Map<String, Figure> entries) {
        return name -> {
            Figure figure = entries.get(name);
            return figure == null ? new Outcome.Missing(new TreeSet<>(Set.of(name))) : figure.outcome(name);
        };
    }

    private @Nullable Finding partExceedsWhole(DataPoint point) {
        if (point.ofThese() == null) {
            return null;
        }
        Figure part = entries.get(point.code());
        Figure whole = entries.get(point.ofThese());
        boolean exceeds = part instanceof Figure.Amount(BigDecimal inner)
                        && whole instanceof Figure.Amount(BigDecimal outer)
                        && inner.compareTo(outer) > 0
                || part instanceof Figure.SizeClass small
                        && whole instanceof Figure.SizeClass large
                        && small.rank() > large.rank();
        if (!exceeds || part == null || whole == null) {
            return null;
        }
        return finding(
                FindingRule.PART_EXCEEDS_WHOLE.code(),
                Finding.Severity.ERROR,
                List.of(point.code(), point.ofThese()),
                Map.of("found", part.text(), "whole", whole.text()));
    }

    /** An answer that a data point does not apply needs a reason. */
    private @Nullable Finding doesNotApply(DataPoint point) {
        return entries.get(point.code()) instanceof Figure.NotApplicable
                ? finding(FindingRule.DOES_NOT_APPLY.code(), Finding.Severity.WARNING, List.of(point.code()), Map.of())
                : null;
    }

    /** A change of more than half of last year's figure that is also notable in itself: one accident after none is not. */
    private @Nullable Finding changedMuch(DataPoint point) {
        if (!(entries.get(point.code()) instanceof Figure.Amount(BigDecimal now))
                || !(lastYear.get(point.code()) instanceof Figure.Amount(BigDecimal then))) {
            return null;
        }
        BigDecimal change = now.subtract(then).abs();
        if (change.compareTo(point.notableChange()) < 0
                || change.multiply(BigDecimal.TWO).compareTo(then.abs()) <= 0) {
            return null;
        }
        return finding(
                FindingRule.CHANGED_MUCH.code(),
                Finding.Severity.WARNING,
                List.of(point.code()),
                Map.of("found", now.toPlainString(), "lastYear", then.toPlainString()));
    }

    private @Nullable Finding implausible(DataPoint point) {
        DataPoint.Plausible range = point.plausible();
        if (range == null
                || !(entries.get(point.code()) instanceof Figure.Amount(BigDecimal found))
                || !(entries.get(range.per().dataPoint()) instanceof Figure.Amount(BigDecimal size))
                || size.signum() <= 0) {
            return null;
        }
        BigDecimal from = range.from().multiply(size);
        BigDecimal to = range.to().multiply(size);
        if (found.compareTo(from) >= 0 && found.compareTo(to) <= 0) {
            return null;
        }
        return finding(
                FindingRule.IMPLAUSIBLE.code(),
                Finding.Severity.WARNING,
                List.of(point.code()),
                Map.of("found", found.toPlainString(), "from", plain(from), "to", plain(to)));
    }

    private static String plain(BigDecimal value) {
        return new Figure.Amount(value).text();
    }

    private void crossChecks(List<Finding> found) {
        Figures figures = figures(entries);
        for (var check : definitions.checks()) {
            boolean broken = definitions.compute(check.expression(), figures) instanceof Outcome.Value(var holds)
                    && holds.isZero();
            if (broken) {
                var severity = check.blocking() ? Finding.Severity.ERROR : Finding.Severity.WARNING;
                found.add(finding(check.code(), severity, check.dataPoints(), Map.of()));
            }
        }
    }

    private Finding finding(
            String code, Finding.Severity severity, List<String> fields, Map<String, String> arguments) {
        return new Finding(code, severity, fields, arguments, explained.test(fields));
    }
}
