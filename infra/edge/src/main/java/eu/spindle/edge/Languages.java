package eu.spindle.edge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the product. */
public final class Languages {

    /** ISO 639-1 codes, English first, then in the order in which menus list them. */
    public static final List<String> CODES =
            List.of("en", "de", "it", "es", "pt", "nl", "pl", "lt", "lv", "bg", "ro", "el", "sv", "zh");

    /** The same as locales. */
    public static final List<Locale> LOCALES =
            CODES.stream().map(Locale::forLanguageTag).toList();

    private Languages() {}

    /** The code of a language tag such as {@code de-CH}, if the product has that language. */
    public static Optional<String> find(@Nullable String tag) {
        return Optional.ofNullable(tag)
                .map(text -> Locale.forLanguageTag(text.strip()).getLanguage())
                .filter(CODES::contains);
    }
}
