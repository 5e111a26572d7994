package eu.spindle.monitoring.definition.web;

import eu.spindle.monitoring.definition.DataPoint;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.PackTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The data points of a version, in one language. */
record DataPoints(String version, List<Item> dataPoints) {

    static DataPoints of(Pack pack, Locale reader) {
        String language = reader.getLanguage();
        return new DataPoints(
                pack.version(),
                pack.definitions().dataPoints().stream()
                        .map(point -> Item.of(point, pack.texts(), language))
                        .toList());
    }

    /** A data point; {@code ofThese} names the one that it is a part of. */
    record Item(
            String code,
            String name,
            @Nullable String definition,
            String unit,
            String unitName,
            DataPoint.Period period,
            DataPoint.Type type,
            int decimals,
            @Nullable String minimum,
            @Nullable String maximum,
            @Nullable String ofThese,
            @Nullable String example,
            @Nullable Usual plausible,
            boolean sensitive) {

        private static Item of(DataPoint point, PackTexts texts, String language) {
            String code = point.code();
            String unit = point.unit().code();
            return new Item(
                    code,
                    texts.text(language, "dataPoints", code, "name").orElse(code),
                    texts.text(language, "dataPoints", code, "definition").orElse(null),
                    unit,
                    texts.text(language, "units", unit, "name").orElse(unit),
                    point.period(),
                    point.type(),
                    point.decimals(),
                    plain(point.minimum()),
                    plain(point.maximum()),
                    point.ofThese(),
                    point.example(),
                    Usual.of(point.plausible()),
                    point.sensitive());
        }

        /** The usual range per employee at period end, or per hour worked. */
        record Usual(DataPoint.Plausible.Per per, String from, String to) {

            private static @Nullable Usual of(DataPoint.@Nullable Plausible range) {
                return range == null
                        ? null
                        : new Usual(
                                range.per(),
                                range.from().toPlainString(),
                                range.to().toPlainString());
            }
        }

        private static @Nullable String plain(@Nullable BigDecimal limit) {
            return limit == null ? null : limit.toPlainString();
        }
    }
}
