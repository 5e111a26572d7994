package eu.spindle.monitoring.entry;

import eu.spindle.monitoring.figure.NumberStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The meaning of the text of a cell.
 *
 * @param text a decimal with a point, {@code true} or {@code false}; unchanged when it is neither
 * @param choices the two decimals that an ambiguous number can mean; else empty
 */
record ParsedValue(String text, List<String> choices) {

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("true", "true"),
            Map.entry("false", "false"),
            Map.entry("yes", "true"),
            Map.entry("ja", "true"),
            Map.entry("sì", "true"),
            Map.entry("si", "true"),
            Map.entry("sí", "true"),
            Map.entry("oui", "true"),
            Map.entry("no", "false"),
            Map.entry("nein", "false"));

    static ParsedValue of(Entry entry, NumberStyle style) {
        String text = entry.value();
        if (entry.canonical()) {
            return new ParsedValue(text, List.of());
        }
        String answer = ANSWERS.get(text.toLowerCase(Locale.ROOT));
        return answer != null
                ? new ParsedValue(answer, List.of())
                : new ParsedValue(style.read(text).orElse(text), style.choices(text));
    }
}
