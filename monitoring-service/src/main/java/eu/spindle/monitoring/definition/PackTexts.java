package eu.spindle.monitoring.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The texts of a pack in its languages; a missing text falls back to English. */
public final class PackTexts {

    private static final String FALLBACK = "en";

    private final SortedMap<String, JsonNode> languages;

    PackTexts(Map<String, JsonNode> languages) {
        this.languages = new TreeMap<>(languages);
    }

    public List<String> languages() {
        return List.copyOf(languages.keySet());
    }

    /**
     * A text such as {@code ("dataPoints", "turnover", "name")}; an entry that is only a text is its name.
     *
     * @return the text, or empty when English has none either
     */
    public Optional<String> text(String language, String section, String code, String part) {
        Optional<String> own = find(languages.get(language), section, code, part);
        return own.isPresent() ? own : find(languages.get(FALLBACK), section, code, part);
    }

    private static Optional<String> find(@Nullable JsonNode texts, String section, String code, String part) {
        if (texts == null) {
            return Optional.empty();
        }
        JsonNode entry = texts.path(section).path(code);
        JsonNode text = entry.isString() && part.equals("name") ? entry : entry.path(part);
        return text.isString() ? Optional.of(text.stringValue()) : Optional.empty();
    }
}
