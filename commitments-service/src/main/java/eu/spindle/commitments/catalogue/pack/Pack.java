package eu.spindle.commitments.catalogue.pack;

import eu.spindle.commitments.catalogue.Catalogue;
import java.util.Map;
import java.util.TreeMap;

/**
 * A programme pack as far as it is about promises; raw figures and formulas are monitoring-service's.
 *
 * @param texts by language and key
 */
public record Pack(
        String programme, String version, String sha256, Catalogue catalogue, Map<String, Map<String, String>> texts) {

    /** How many texts each language lacks; languages that lack none are left out. */
    public static Map<String, Integer> missing(Catalogue catalogue, Map<String, Map<String, String>> texts) {
        var keys = catalogue.textKeys();
        var missing = new TreeMap<String, Integer>();
        for (var language : catalogue.languages()) {
            var present = texts.getOrDefault(language, Map.of()).keySet();
            var count =
                    (int) keys.stream().filter(key -> !present.contains(key)).count();
            if (count > 0) {
                missing.put(language, count);
            }
        }
        return missing;
    }
}
