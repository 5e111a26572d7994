package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.Formula;
import eu.spindle.monitoring.formula.InvalidFormulaException;
import eu.spindle.monitoring.formula.Measure;
import eu.spindle.monitoring.formula.Unit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verifies rules across entries: names, units, circular definitions and sizes. */
final class DefinitionsVerifier {

    private static final int MOST_OPERATIONS = 5_000;

    private final DefinitionErrors errors;
    private final Map<String, DataPoint> dataPoints;
    private final Map<String, Derived> derived;
    private final Map<String, Integer> sizes = new HashMap<>();

    DefinitionsVerifier(DefinitionErrors errors, Map<String, DataPoint> dataPoints, Map<String, Derived> derived) {
        this.errors = errors;
        this.dataPoints = dataPoints;
        this.derived = derived;
    }

    void verify(Collection<Indicator> indicators, Collection<Check> checks) {
        dataPoints.values().forEach(this::verifyPart);
        for (Derived shared : derived.values()) {
            if (reaches(shared.code(), shared.code(), new HashSet<>())) {
                errors.add(
                        PackFile.PROGRAMME,
                        shared.code(),
                        "derived-circle",
                        shared.formula().toString());
            } else {
                verify(PackFile.PROGRAMME, shared.code(), shared.formula(), shared.unit(), false);
            }
        }
        indicators.forEach(this::verify);
        checks.forEach(this::verify);
    }

    private void verifyPart(DataPoint point) {
        if (point.ofThese() == null) {
            return;
        }
        DataPoint whole = dataPoints.get(point.ofThese());
        if (whole == null) {
            errors.add(PackFile.DATA_POINTS, point.code(), "data-point-unknown", point.ofThese());
        } else if (!whole.unit().dimension().equals(point.unit().dimension())
                || !whole.unit().factor().equals(point.unit().factor())) {
            errors.add(PackFile.DATA_POINTS, point.code(), "of-these-unit-differs", point.ofThese());
        } else if (partOfItself(point)) {
            errors.add(PackFile.DATA_POINTS, point.code(), "of-these-circle", point.ofThese());
        }
    }

    private boolean partOfItself(DataPoint point) {
        var seen = new HashSet<String>();
        DataPoint next = point;
        while (next != null && next.ofThese() != null && seen.add(next.code())) {
            next = dataPoints.get(next.ofThese());
        }
        return next != null && next.code().equals(point.code()) && next.ofThese() != null;
    }

    private void verify(Indicator indicator) {
        verify(PackFile.INDICATORS, indicator.code(), indicator.formula(), indicator.unit(), true);
        if (indicator.pooled()) {
            verifyPooled(indicator);
        }
    }

    private void verifyPooled(Indicator indicator) {
        String formula = indicator.formula().toString();
        if (restsOnSensitive(indicator.formula(), new HashSet<>())) {
            errors.add(PackFile.INDICATORS, indicator.code(), "pooled-sensitive", formula);
        }
        if (asksWhatIsMissing(indicator.formula(), new HashSet<>())) {
            errors.add(PackFile.INDICATORS, indicator.code(), "pooled-asks-missing", formula);
        }
    }

    private void verify(Check check) {
        for (String code : check.dataPoints()) {
            if (!dataPoints.containsKey(code)) {
                errors.add(PackFile.CHECKS, check.code(), "data-point-unknown", code);
            }
        }
        try {
            if (!check.expression().measure(this::unitOf).truth()) {
                errors.add(
                        PackFile.CHECKS,
                        check.code(),
                        "formula-unit-mismatch",
                        check.expression().toString());
            }
        } catch (InvalidFormulaException refused) {
            errors.add(PackFile.CHECKS, check.code(), refused);
        }
    }

    /** The scale of a derived figure is not checked: half of a sum is a mean. */
    private void verify(PackFile file, String code, Formula formula, Unit unit, boolean scaled) {
        try {
            Measure measure = formula.measure(this::unitOf);
            if (!measure.fitsDimension(unit)) {
                errors.add(file, code, "formula-unit-mismatch", formula.toString());
            } else if (scaled && !measure.fitsScale(unit)) {
                errors.add(file, code, "formula-scale-mismatch", formula.toString());
            } else if (size(formula) > MOST_OPERATIONS) {
                errors.add(file, code, "formula-too-long", formula.toString());
            }
        } catch (InvalidFormulaException refused) {
            errors.add(file, code, refused);
        }
    }

    private @Nullable Unit unitOf(String name) {
        DataPoint point = dataPoints.get(name);
        if (point != null) {
            return point.unit();
        }
        Derived shared = derived.get(name);
        return shared == null ? null : shared.unit();
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        Derived shared = derived.get(from);
        return shared != null
                && shared.formula().names().stream()
                        .anyMatch(name -> name.equals(to) || seen.add(name) && reaches(name, to, seen));
    }

    private boolean restsOnSensitive(Formula formula, Set<String> seen) {
        return formula.names().stream().filter(seen::add).anyMatch(name -> {
            DataPoint point = dataPoints.get(name);
            Derived shared = derived.get(name);
            return point != null && point.sensitive() || shared != null && restsOnSensitive(shared.formula(), seen);
        });
    }

    private boolean asksWhatIsMissing(Formula formula, Set<String> seen) {
        return formula.asksWhatIsMissing()
                || formula.names().stream().filter(seen::add).anyMatch(name -> {
                    Derived shared = derived.get(name);
                    return shared != null && asksWhatIsMissing(shared.formula(), seen);
                });
    }

    /** The number of operations of a formula with derived figures replaced; infinite for circular definitions. */
    private int size(Formula formula) {
        int total = formula.size();
        for (String name : formula.names()) {
            Derived shared = derived.get(name);
            if (shared != null) {
                Integer known = sizes.put(name, MOST_OPERATIONS);
                int inner = known == null ? size(shared.formula()) : known;
                sizes.put(name, inner);
                total = Math.min(total + inner, MOST_OPERATIONS + 1);
            }
        }
        return total;
    }
}
