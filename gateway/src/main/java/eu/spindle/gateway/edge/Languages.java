package eu.spindle.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Picks, of the languages that have texts, the one the caller likes best. */
final class Languages {

    private static final List<Locale> KNOWN =
            List.of("en", "de", "it", "es", "pt", "nl", "pl", "lt", "lv", "bg", "ro", "el", "sv", "zh").stream()
                    .map(Locale::forLanguageTag)
                    .toList();

    private Languages() {}

    static Locale of(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        if (accepted == null) {
            return Locale.ENGLISH;
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            for (Locale known : KNOWN) {
                if (known.getLanguage().equals(wanted.getLanguage())) {
                    return known;
                }
            }
        }
        return Locale.ENGLISH;
    }
}
