package eu.spindle.gateway.publication;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The languages of the product, each by its own name. */
final class Languages {

    private Languages() {}

    static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Locale language : eu.spindle.edge.Languages.LOCALES) {
            String name = language.getDisplayLanguage(language);
            names.put(language.getLanguage(), name.substring(0, 1).toUpperCase(language) + name.substring(1));
        }
        return names;
    }
}
