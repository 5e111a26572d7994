package eu.spindle.commitments.catalogue;

import eu.spindle.commitments.catalogue.content.CatalogueTexts;
import java.util.List;
import java.util.Map;

/**
 * A commitment that an association adds to the catalogue it adopted, measured by indicators of the catalogue.
 *
 * @param code starts with {@code N-}, so that it differs from every code of the programme
 * @param texts by language and part ({@code title}, {@code text}, {@code guidance})
 */
public record Supplement(String code, String keyArea, List<String> indicators, Map<String, Map<String, String>> texts) {

    public Supplement {
        indicators = List.copyOf(indicators);
        texts = Map.copyOf(texts);
    }

    static String code(String keyArea, int position) {
        return "N-%s-%d".formatted(keyArea, position);
    }

    public String text(String part, String language) {
        var own = texts.getOrDefault(language, Map.of()).get(part);
        if (own != null) {
            return own;
        }
        // An association may write in its own language only; any text is better than none.
        var english = texts.getOrDefault(CatalogueTexts.FALLBACK, Map.of()).get(part);
        return english != null
                ? english
                : texts.values().stream()
                        .filter(words -> words.containsKey(part))
                        .map(words -> words.get(part))
                        .findFirst()
                        .orElse("");
    }
}
