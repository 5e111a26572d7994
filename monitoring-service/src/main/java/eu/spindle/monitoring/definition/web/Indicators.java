package eu.spindle.monitoring.definition.web;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.PackTexts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The indicators of a version, in one language. */
record Indicators(String version, List<Item> indicators) {

    static Indicators of(Pack pack, Locale reader) {
        String language = reader.getLanguage();
        return new Indicators(
                pack.version(),
                pack.definitions().indicators().stream()
                        .map(indicator -> Item.of(indicator, pack.definitions(), pack.texts(), language))
                        .toList());
    }

    /** An indicator, its formula, and the data points of the formula. */
    record Item(
            String code,
            String commitment,
            String name,
            String unit,
            String unitName,
            String formula,
            List<String> dataPoints,
            Indicator.Direction direction,
            Indicator.Kind kind,
            String evidence,
            @Nullable Band band,
            boolean pooled) {

        private static Item of(Indicator indicator, Definitions definitions, PackTexts texts, String language) {
            String unit = indicator.unit().code();
            return new Item(
                    indicator.code(),
                    indicator.commitment(),
                    texts.text(language, "indicators", indicator.code(), "name").orElse(indicator.code()),
                    unit,
                    texts.text(language, "units", unit, "name").orElse(unit),
                    indicator.formula().toString(),
                    List.copyOf(definitions.foundation(indicator.formula())),
                    indicator.direction(),
                    indicator.kind(),
                    indicator.evidence(),
                    Band.of(indicator.band()),
                    indicator.pooled());
        }
    }

    /** The limits of good values. */
    record Band(String from, String to) {
        private static @Nullable Band of(Indicator.@Nullable Band band) {
            return band == null
                    ? null
                    : new Band(band.from().toPlainString(), band.to().toPlainString());
        }
    }
}
