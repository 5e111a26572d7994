package eu.spindle.gateway.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages of the product, each by its own name. */
final class Languages {

    private Languages() {}

    static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String code :
                List.of("en", "de", "it", "es", "pt", "nl", "pl", "lt", "lv", "bg", "ro", "el", "sv", "zh")) {
            Locale language = Locale.of(code);
            String name = language.getDisplayLanguage(language);
            names.put(code, name.substring(0, 1).toUpperCase(language) + name.substring(1));
        }
        return names;
    }
}
