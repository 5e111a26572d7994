package eu.spindle.commitments.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a version brings, drops and changes against another, by codes. */
record Difference(Changes commitments, Changes indicators) {

    /** Codes that came, went, or are defined or worded otherwise. */
    record Changes(List<String> added, List<String> removed, List<String> changed) {}

    /** Compares two versions in all that their English readers see. */
    static Difference between(Catalogue from, CatalogueTexts fromTexts, Catalogue to, CatalogueTexts toTexts) {
        return new Difference(
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
            var words = texts.english().entrySet().stream()
                    .filter(text -> text.getKey().equals(key)
                            || text.getKey().startsWith(key + ".t")
                            || text.getKey().startsWith(key + ".g"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            described.put(code.apply(thing), List.of(thing, words));
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
