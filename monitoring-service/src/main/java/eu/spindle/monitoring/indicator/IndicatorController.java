package eu.spindle.monitoring.indicator;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.definition.Fingerprint;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A firm's indicators over the years. */
@AssociationApi
@Transactional(readOnly = true)
class IndicatorController {

    private final Members members;
    private final IndicatorValues values;
    private final Cycles cycles;
    private final Packs packs;

    IndicatorController(Members members, IndicatorValues values, Cycles cycles, Packs packs) {
        this.members = members;
        this.values = values;
        this.cycles = cycles;
        this.packs = packs;
    }

    @Operation(summary = "Show a firm's indicators over the years, from approved figures")
    @GetMapping("/enterprises/{enterprise}/indicators")
    @Allowed(Roles.READS_FIRM_DATA)
    Histories histories(@PathVariable UUID enterprise, Locale reader) {
        members.enterprise(enterprise).orElseThrow(DomainException::notFound);
        var byIndicator = new LinkedHashMap<String, List<Year>>();
        var ofYears = new HashMap<Integer, Optional<Pack>>();
        for (IndicatorValues.OfYear row : values.history(enterprise)) {
            byIndicator
                    .computeIfAbsent(row.value().indicator(), code -> new ArrayList<>())
                    .add(new Year(
                            row.year(),
                            ofYears.computeIfAbsent(row.year(), this::pack)
                                    .map(pack -> Definition.of(pack, row.value().indicator(), reader))
                                    .orElse(null),
                            row.value().state(),
                            row.value().text(),
                            Restatement.of(row.restated())));
        }
        return new Histories(
                enterprise,
                byIndicator.entrySet().stream()
                        .map(entry -> new History(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Optional<Pack> pack(int year) {
        return cycles.ofYear(year).map(Cycle::packVersion).flatMap(packs::find);
    }

    /** The indicators of a firm. */
    record Histories(UUID enterprise, List<History> indicators) {}

    /** An indicator over the years, the earliest first. */
    record History(String indicator, List<Year> years) {}

    /**
     * The definition of an indicator in a year.
     *
     * @param fingerprint values with different fingerprints cannot be compared
     * @param unitName the unit of the value in the reader's language
     */
    record Definition(String fingerprint, String unitName) {

        private static @Nullable Definition of(Pack pack, String code, Locale reader) {
            Fingerprint fingerprint = pack.definitions().fingerprint(code);
            Indicator indicator = pack.definitions().indicator(code);
            if (fingerprint == null || indicator == null) {
                return null;
            }
            String unit = indicator.unit().code();
            return new Definition(
                    fingerprint.hex(),
                    pack.texts()
                            .text(reader.getLanguage(), "units", unit, "name")
                            .orElse(unit));
        }
    }

    /**
     * The value of a year, a decimal as text.
     *
     * @param restatement the restatement of the value, or null
     */
    record Year(
            int year,
            @Nullable Definition definition,
            IndicatorState state,
            @Nullable String value,
            @Nullable Restatement restatement) {}

    /**
     * A change of the value by a correction of approved figures.
     *
     * @param before the value before; null when there was none
     * @param reason why the figures were reopened
     */
    record Restatement(
            @Nullable String before, Instant at, @Nullable String reason) {

        private static @Nullable Restatement of(IndicatorValues.@Nullable Restated restated) {
            return restated == null
                    ? null
                    : new Restatement(restated.before().text(), restated.at(), restated.reason());
        }
    }
}
