package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.Figures;
import eu.spindle.monitoring.formula.Formula;
import eu.spindle.monitoring.formula.LinearPart;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.formula.Unit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All definitions of one version of a programme, verified so that every formula can be computed. */
public final class Definitions {

    private final Map<String, DataPoint> dataPoints;
    private final Map<String, Derived> derived;
    private final Map<String, Indicator> indicators;
    private final List<Check> checks;
    private final SmallFirms smallFirms;
    private final List<String> core;
    private final Map<String, Fingerprint> fingerprints = new ConcurrentHashMap<>();

    Definitions(
            Map<String, DataPoint> dataPoints,
            Map<String, Derived> derived,
            Map<String, Indicator> indicators,
            List<Check> checks,
            SmallFirms smallFirms,
            List<String> core) {
        this.dataPoints = Collections.unmodifiableMap(new LinkedHashMap<>(dataPoints));
        this.derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
        this.indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
        this.checks = List.copyOf(checks);
        this.smallFirms = smallFirms;
        this.core = List.copyOf(core);
    }

    public Collection<DataPoint> dataPoints() {
        return dataPoints.values();
    }

    public @Nullable DataPoint dataPoint(String code) {
        return dataPoints.get(code);
    }

    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    public @Nullable Indicator indicator(String code) {
        return indicators.get(code);
    }

    /** The fingerprint of an indicator, by which definitions of different versions are compared; null without such an indicator. */
    public @Nullable Fingerprint fingerprint(String indicator) {
        Indicator known = indicators.get(indicator);
        return known == null ? null : fingerprints.computeIfAbsent(indicator, code -> fingerprint(known));
    }

    /** The fingerprints of all indicators by their codes. */
    Map<String, Fingerprint> fingerprints() {
        indicators.keySet().forEach(this::fingerprint);
        return Map.copyOf(fingerprints);
    }

    private Fingerprint fingerprint(Indicator indicator) {
        var text = new StringBuilder()
                .append("formula ")
                .append(indicator.formula().canonical(this::derivedFormula))
                .append("\nunit ")
                .append(canonical(indicator.unit()))
                .append("\npooled ")
                .append(indicator.pooled());
        for (String code : foundation(indicator.formula())) {
            DataPoint point = dataPoints.get(code);
            text.append("\ndata point ").append(code);
            if (point != null) {
                text.append(' ')
                        .append(canonical(point.unit()))
                        .append(' ')
                        .append(point.period().code())
                        .append(' ')
                        .append(point.type().code())
                        .append(" sensitive ")
                        .append(point.sensitive())
                        // What can be concluded from a sum depends on it, so that sums of both kinds are never mixed.
                        .append(point.neverNegative() ? "" : " signed");
            }
        }
        return Fingerprint.of(text.toString());
    }

    private static String canonical(Unit unit) {
        return unit.code() + " = " + unit.factor() + " " + (unit.truth() ? "truth" : unit.dimension());
    }

    private @Nullable Formula derivedFormula(String name) {
        Derived shared = derived.get(name);
        return shared == null ? null : shared.formula();
    }

    public List<Check> checks() {
        return checks;
    }

    public SmallFirms smallFirms() {
        return smallFirms;
    }

    /** The data points that every report has to answer unless a cycle declares others. */
    public List<String> core() {
        return core;
    }

    /** The data points of a formula and of the derived figures in it. */
    public SortedSet<String> foundation(Formula formula) {
        var result = new TreeSet<String>();
        for (String name : formula.names()) {
            Derived shared = derived.get(name);
            if (shared == null) {
                result.add(name);
            } else {
                result.addAll(foundation(shared.formula()));
            }
        }
        return result;
    }

    /** The sums over firms from which an indicator of many firms is computed. */
    public List<LinearPart> linearParts(Formula formula) {
        return formula.linearParts(this::derivedFormula);
    }

    /** Whether an indicator uses a data point that must never be compared between firms. */
    public boolean sensitive(Indicator indicator) {
        return foundation(indicator.formula()).stream()
                .map(dataPoints::get)
                .anyMatch(point -> point != null && point.sensitive());
    }

    /** The results of all indicators for the given entries. */
    public Map<String, Outcome> compute(Figures entries) {
        Figures figures = withDerived(entries);
        var result = new LinkedHashMap<String, Outcome>();
        indicators.forEach(
                (code, indicator) -> result.put(code, indicator.formula().evaluate(figures)));
        return result;
    }

    /** The result of a formula of these definitions for the given entries. */
    public Outcome compute(Formula formula, Figures entries) {
        return formula.evaluate(withDerived(entries));
    }

    private Figures withDerived(Figures entries) {
        var known = new HashMap<String, Outcome>();
        return new Figures() {
            @Override
            public Outcome figure(String name) {
                Derived shared = derived.get(name);
                if (shared == null) {
                    return entries.figure(name);
                }
                Outcome outcome = known.get(name);
                if (outcome == null) {
                    outcome = shared.formula().evaluate(this);
                    known.put(name, outcome);
                }
                return outcome;
            }
        };
    }

    /**
     * The classes in which small firms give sensitive figures.
     *
     * @param employeesBelow the number of employees from which a firm gives the figure itself
     * @param classes the classes in ascending order; the first is zero
     */
    public record SmallFirms(int employeesBelow, List<String> classes) {
        public SmallFirms {
            classes = List.copyOf(classes);
        }
    }
}
