package eu.spindle.packs.glossary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of the product's concepts.
 *
 * @param avoided words by language that no text contains
 * @param retired English of earlier versions
 */
record Glossary(List<Concept> concepts, Map<String, List<String>> avoided, List<String> retired) {

    /** One concept: what it is called by language, and the texts that call it so. */
    record Concept(String name, Map<String, String> term, Map<String, String> plural, List<String> named) {

        boolean isNamedIn(ProductText text) {
            String words = text.words().toLowerCase(Locale.ROOT);
            return words.contains(lower(term, text)) || words.contains(lower(plural, text));
        }

        private static String lower(Map<String, String> words, ProductText text) {
            return words.get(text.language()).toLowerCase(Locale.ROOT);
        }
    }

    static Glossary read() {
        Map<String, Object> file = ProductText.yaml(Path.of("glossary.yaml"));
        List<Concept> concepts = new ArrayList<>();
        Map<String, List<String>> avoided = new java.util.HashMap<>();
        add(avoided, map(file.get("address")));
        for (Object each : (List<?>) file.get("terms")) {
            Map<String, Object> concept = map(each);
            Map<String, String> term = map(concept.get("term"));
            Map<String, String> plural = concept.containsKey("plural") ? map(concept.get("plural")) : term;
            List<String> named = list(concept.get("named"));
            concepts.add(new Concept(String.valueOf(concept.get("concept")), term, plural, named));
            add(avoided, concept);
        }
        return new Glossary(concepts, avoided, list(file.get("retired")));
    }

    private static void add(Map<String, List<String>> avoided, Map<String, Object> concept) {
        Map<String, Object> words = concept.containsKey("avoid") ? map(concept.get("avoid")) : Map.of();
        words.forEach((language, phrases) ->
                avoided.computeIfAbsent(language, key -> new ArrayList<>()).addAll(list(phrases)));
    }

    /**
     * Returns the position of one of these phrases as whole words, where codes with hyphens are words; a star at its
     * end matches any ending.
     */
    static Pattern anyOf(List<String> phrases, String language) {
        String words = phrases.stream()
                .map(phrase -> phrase.endsWith("*")
                        ? Pattern.quote(phrase.substring(0, phrase.length() - 1)) + "\\p{L}*"
                        : Pattern.quote(phrase))
                .reduce((one, other) -> one + "|" + other)
                .orElse("(?!)");
        // Chinese has no spaces between its words.
        String edge = language.equals("zh") ? "" : "(?<![\\p{L}\\p{N}-])";
        String end = language.equals("zh") ? "" : "(?![\\p{L}\\p{N}-])";
        return Pattern.compile(edge + "(?:" + words + ")" + end, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> map(Object value) {
        return (Map<String, V>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object value) {
        return value == null ? List.of() : (List<String>) value;
    }
}
