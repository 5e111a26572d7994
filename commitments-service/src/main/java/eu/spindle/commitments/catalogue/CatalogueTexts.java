package eu.spindle.commitments.catalogue;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A catalogue's texts in one reader's language, English where one is missing. */
public record CatalogueTexts(Map<String, String> own, Map<String, String> english) {

    /** The language that every other falls back to. */
    public static final String FALLBACK = "en";

    /** The text, or the key when not even English has it. */
    String get(String key) {
        return Objects.requireNonNullElse(find(key), key);
    }

    /** The text, or null. */
    @Nullable
    String find(String key) {
        var text = own.get(key);
        return text == null ? english.get(key) : text;
    }
}
