package eu.spindle.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The gateway's texts in the caller's language; English where one is missing. */
@Component
public class Texts {

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    Texts() {
        source.setBasenames("texts/problems", "texts/pages", "texts/public");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // Without fallback to the language of the server.
        source.setFallbackToSystemLocale(false);
    }

    public String get(HttpServletRequest request, String key, Object... arguments) {
        return source.getMessage(key, arguments, RequestLanguage.of(request));
    }

    public Locale language(HttpServletRequest request) {
        return RequestLanguage.of(request);
    }

    /**
     * Returns the language of a person: the language chosen in the menu, else the known one, else that of the browser.
     */
    public Locale language(HttpServletRequest request, @Nullable String own) {
        return RequestLanguage.of(request, own);
    }
}
