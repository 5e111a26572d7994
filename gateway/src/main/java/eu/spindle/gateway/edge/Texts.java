package eu.spindle.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The gateway's own sentences, in the caller's language; what is missing falls back to English. */
@Component
public class Texts {

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    Texts() {
        source.setBasenames("texts/problems", "texts/pages", "texts/public");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // The language of the machine is nobody's.
        source.setFallbackToSystemLocale(false);
    }

    public String get(HttpServletRequest request, String key, Object... arguments) {
        return source.getMessage(key, arguments, RequestLanguage.of(request));
    }

    public Locale language(HttpServletRequest request) {
        return RequestLanguage.of(request);
    }

    /** The language for a person whose own language is known: the chosen language comes before it, the browser's after it. */
    public Locale language(HttpServletRequest request, @Nullable String own) {
        return RequestLanguage.of(request, own);
    }
}
