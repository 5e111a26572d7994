package eu.spindle.commitments.catalogue.content;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts of a catalogue for a reader: in the reader's language, or in English where one is missing. */
public record CatalogueTexts(Map<String, String> own, Map<String, String> english) {

    /** The language of texts that another language lacks. */
    public static final String FALLBACK = "en";

    /** The text, or the key when English lacks it as well. */
    public String get(String key) {
        return Objects.requireNonNullElse(find(key), key);
    }

    /** The text, or null. */
    public @Nullable String find(String key) {
        var text = own.get(key);
        return text == null ? english.get(key) : text;
    }
}
