package eu.spindle.commitments.catalogue.web;

import eu.spindle.commitments.catalogue.content.Catalogue;
import eu.spindle.commitments.catalogue.content.CatalogueTexts;
import eu.spindle.commitments.catalogue.content.Commitment;
import eu.spindle.commitments.catalogue.content.Indicator;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The differences between two versions, by codes. */
record DifferenceResponse(Changes commitments, Changes indicators) {

    /** Codes that were added or removed, or whose definition or English text changed. */
    record Changes(List<String> added, List<String> removed, List<String> changed) {}

    /** Compares definitions and English texts of two versions. */
    static DifferenceResponse between(Catalogue from, CatalogueTexts fromTexts, Catalogue to, CatalogueTexts toTexts) {
        return new DifferenceResponse(
                changes(
                        described(from.commitments(), Commitment::code, "commitment.", fromTexts),
                        described(to.commitments(), Commitment::code, "commitment.", toTexts)),
                changes(
                        described(from.indicators(), Indicator::code, "indicator.", fromTexts),
                        described(to.indicators(), Indicator::code, "indicator.", toTexts)));
    }

    private static <T> Map<String, Object> described(
            Collection<T> things, Function<T, String> code, String prefix, CatalogueTexts texts) {
        var described = new LinkedHashMap<String, Object>();
        for (var thing : things) {
            var key = prefix + code.apply(thing);
            var english = texts.english().entrySet().stream()
                    .filter(text -> text.getKey().equals(key)
                            || text.getKey().startsWith(key + ".t")
                            || text.getKey().startsWith(key + ".g"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            described.put(code.apply(thing), List.of(thing, english));
        }
        return described;
    }

    private static Changes changes(Map<String, Object> from, Map<String, Object> to) {
        var added = new TreeSet<>(to.keySet());
        added.removeAll(from.keySet());
        var removed = new TreeSet<>(from.keySet());
        removed.removeAll(to.keySet());
        var changed = to.entrySet().stream()
                .filter(thing ->
                        from.containsKey(thing.getKey()) && !thing.getValue().equals(from.get(thing.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new Changes(List.copyOf(added), List.copyOf(removed), changed);
    }
}
