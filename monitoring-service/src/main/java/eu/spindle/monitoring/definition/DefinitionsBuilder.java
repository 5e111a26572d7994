package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.Formula;
import eu.spindle.monitoring.formula.InvalidFormulaException;
import eu.spindle.monitoring.formula.Unit;
import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.Codes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds definitions from the documents of a pack, and collects all problems. */
final class DefinitionsBuilder {

    /** The most core data points of a programme. */
    private static final int MAX_CORE = 20;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,39}");

    private final DefinitionErrors errors;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, DataPoint> dataPoints = new LinkedHashMap<>();
    private final Map<String, Derived> derived = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Check> checks = new LinkedHashMap<>();

    DefinitionsBuilder(DefinitionErrors errors) {
        this.errors = errors;
    }

    Definitions build(
            PackDocument.Programme programme,
            PackDocument.DataPoints points,
            PackDocument.Commitments commitments,
            PackDocument.Indicators entries,
            PackDocument.Checks rules) {
        each(PackFile.PROGRAMME, programme.units(), PackDocument.UnitEntry::code, this::unit);
        each(PackFile.DATA_POINTS, points.dataPoints(), PackDocument.DataPointEntry::code, this::dataPoint);
        List<PackDocument.DerivedEntry> shared = programme.derived() == null ? List.of() : programme.derived();
        each(PackFile.PROGRAMME, shared, PackDocument.DerivedEntry::code, this::derived);
        Set<String> promises = commitments.commitments().stream()
                .map(PackDocument.CommitmentEntry::code)
                .collect(Collectors.toSet());
        each(PackFile.INDICATORS, entries.indicators(), PackDocument.IndicatorEntry::code, entry -> {
            if (!promises.contains(entry.commitment())) {
                errors.add(PackFile.INDICATORS, entry.code(), "commitment-unknown", entry.commitment());
            }
            indicator(entry);
        });
        each(PackFile.CHECKS, rules.checks(), PackDocument.CheckEntry::code, this::check);
        new DefinitionsVerifier(errors, dataPoints, derived).verify(indicators.values(), checks.values());
        return new Definitions(
                dataPoints,
                derived,
                indicators,
                List.copyOf(checks.values()),
                smallFirms(programme.sensitiveClasses()),
                core(programme.core()));
    }

    private <T> void each(PackFile file, List<T> entries, Function<T, String> code, Consumer<T> build) {
        for (T entry : entries) {
            try {
                build.accept(entry);
            } catch (InvalidFormulaException refused) {
                errors.add(file, code.apply(entry), refused);
            } catch (EntryRefused refused) {
                errors.add(file, code.apply(entry), refused.code, refused.found);
            }
        }
    }

    private void unit(PackDocument.UnitEntry entry) {
        unique(units, entry.code(), Unit.of(entry.code(), entry.dimension(), entry.factor()));
    }

    private void dataPoint(PackDocument.DataPointEntry entry) {
        name(entry.code());
        Unit unit = unit(entry.unit());
        DataPoint.Type type = word(DataPoint.Type.class, entry.type());
        if (unit.truth() != (type == DataPoint.Type.BOOLEAN)) {
            throw new EntryRefused("type-and-unit-differ", entry.unit());
        }
        int decimals = entry.decimals() == null ? 0 : entry.decimals();
        if (decimals < 0 || decimals > 9 || type == DataPoint.Type.INTEGER && decimals != 0) {
            throw new EntryRefused("decimals-invalid", Integer.toString(decimals));
        }
        if (entry.minimum() != null
                && entry.maximum() != null
                && entry.minimum().compareTo(entry.maximum()) > 0) {
            throw new EntryRefused("range-empty", entry.minimum() + " > " + entry.maximum());
        }
        if (entry.notableChange() != null && entry.notableChange().signum() < 0) {
            throw new EntryRefused("range-empty", "notableChange " + entry.notableChange());
        }
        var point = new DataPoint(
                entry.code(),
                unit,
                entry.period(),
                type,
                decimals,
                entry.minimum(),
                entry.maximum(),
                entry.ofThese(),
                entry.example(),
                plausible(entry.plausible()),
                entry.notableChange() == null ? type.notableChange() : entry.notableChange(),
                entry.sensitive());
        unique(dataPoints, entry.code(), point);
    }

    private static DataPoint.@Nullable Plausible plausible(PackDocument.@Nullable PlausibleEntry entry) {
        return entry == null
                ? null
                : new DataPoint.Plausible(word(DataPoint.Plausible.Per.class, entry.per()), entry.from(), entry.to());
    }

    private void derived(PackDocument.DerivedEntry entry) {
        name(entry.code());
        if (dataPoints.containsKey(entry.code())) {
            throw new EntryRefused("code-twice", entry.code());
        }
        unique(derived, entry.code(), new Derived(entry.code(), Formula.parse(entry.formula()), unit(entry.unit())));
    }

    private void indicator(PackDocument.IndicatorEntry entry) {
        code(entry.code());
        boolean banded = entry.direction() == Indicator.Direction.BAND;
        if (banded != (entry.band() != null)) {
            throw new EntryRefused(
                    "band-and-direction-differ", entry.direction().name());
        }
        var indicator = new Indicator(
                entry.code(),
                entry.commitment(),
                Formula.parse(entry.formula()),
                unit(entry.unit()),
                entry.direction(),
                word(Indicator.Kind.class, entry.kind()),
                entry.evidence(),
                entry.band(),
                entry.pooled());
        unique(indicators, entry.code(), indicator);
    }

    private void check(PackDocument.CheckEntry entry) {
        code(entry.code());
        if (!Set.of("error", "warning").contains(entry.severity())) {
            throw new EntryRefused("severity-unknown", entry.severity());
        }
        boolean blocking = entry.severity().equals("error");
        var check = new Check(entry.code(), blocking, Formula.parse(entry.expression()), entry.dataPoints());
        unique(checks, entry.code(), check);
    }

    private List<String> core(@Nullable List<String> codes) {
        if (codes == null) {
            return List.of();
        }
        if (codes.size() > MAX_CORE) {
            errors.add(PackFile.PROGRAMME, "core", "core-too-long", Integer.toString(codes.size()));
        }
        var known = new LinkedHashSet<String>();
        for (String code : codes) {
            if (!dataPoints.containsKey(code)) {
                errors.add(PackFile.PROGRAMME, "core", "data-point-unknown", code);
            } else if (!known.add(code)) {
                errors.add(PackFile.PROGRAMME, "core", "code-twice", code);
            }
        }
        return List.copyOf(known);
    }

    private static Definitions.SmallFirms smallFirms(PackDocument.@Nullable SensitiveClasses entry) {
        return entry == null
                ? new Definitions.SmallFirms(0, List.of())
                : new Definitions.SmallFirms(entry.employeesBelow(), entry.classes());
    }

    private Unit unit(String code) {
        Unit unit = units.get(code);
        if (unit == null) {
            throw new EntryRefused("unit-unknown", code);
        }
        return unit;
    }

    private static <T> void unique(Map<String, T> all, String code, T entry) {
        if (all.putIfAbsent(code, entry) != null) {
            throw new EntryRefused("code-twice", code);
        }
    }

    private static void name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new EntryRefused("code-invalid", name);
        }
    }

    private static void code(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new EntryRefused("code-invalid", code);
        }
    }

    private static <E extends Enum<E> & Code> E word(Class<E> type, String word) {
        return Codes.find(type, word).orElseThrow(() -> new EntryRefused("word-unknown", word));
    }

    /** An entry with a problem. */
    private static final class EntryRefused extends RuntimeException {
        private final String code;
        private final String found;

        EntryRefused(String code, String found) {
            super(code);
            this.code = code;
            this.found = found;
        }
    }
}
