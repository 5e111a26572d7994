package eu.spindle.commitments.catalogue.pack;

import eu.spindle.commitments.catalogue.content.Catalogue;
import java.util.Map;
import java.util.TreeMap;

/**
 * The commitments, indicators and texts of a programme pack; monitoring-service reads data points and formulas.
 *
 * @param texts by language and key
 */
public record Pack(
        String programme, String version, String sha256, Catalogue catalogue, Map<String, Map<String, String>> texts) {

    /** The number of missing texts by language, without languages that are complete. */
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
