package eu.spindle.helpdesk.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders texts of notifications and mails in the reader's language, with English as fallback. */
@Component
public class TemplateRenderer {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");
    private static final String FALLBACK = "en";

    private final Map<String, Properties> languages = new ConcurrentHashMap<>();

    /**
     * Renders subject and text; values are inserted as they are, since {@link ArgumentFormatter} has cleaned them.
     *
     * @throws IllegalArgumentException if the template does not exist
     */
    public Rendered render(String template, Locale language, Map<String, String> arguments) {
        return find(template, language.getLanguage())
                .or(() -> find(template, FALLBACK))
                .map(found -> new Rendered(fill(found.subject(), arguments).strip(), fill(found.text(), arguments)))
                .orElseThrow(() -> new IllegalArgumentException("There is no notification template " + template));
    }

    /** Renders the text as a mail, with a greeting before it and the link after it. */
    public String renderMail(Rendered rendered, Locale language, String name, @Nullable String link) {
        var greeting = name.isBlank()
                ? label("greeting", language)
                : fill(label("greeting-name", language), Map.of("name", name));
        return greeting + "\n\n" + rendered.text() + (link == null ? "" : "\n\n" + link);
    }

    /** Returns the text for a code, e.g. {@code role-auditor}; the code itself if there is none. */
    public String label(String code, Locale language) {
        return Objects.requireNonNullElse(
                texts(language.getLanguage()).getProperty(code), texts(FALLBACK).getProperty(code, code));
    }

    /** Renders a text of one line; values are inserted as they are. */
    public String phrase(String code, Locale language, Map<String, String> arguments) {
        return fill(label(code, language), arguments);
    }

    /** Checks whether the template exists, at least in English. */
    public boolean exists(String template) {
        return find(template, FALLBACK).isPresent();
    }

    private Optional<Rendered> find(String template, String language) {
        var subject = texts(language).getProperty(template + ".subject");
        var text = texts(language).getProperty(template + ".text");
        return subject == null || text == null ? Optional.empty() : Optional.of(new Rendered(subject, text));
    }

    private Properties texts(String language) {
        return languages.computeIfAbsent(language, TemplateRenderer::read);
    }

    private static String fill(String text, Map<String, String> arguments) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(arguments.getOrDefault(place.group(1), "")));
    }

    private static Properties read(String language) {
        var texts = new Properties();
        if (!List.of(Locale.getISOLanguages()).contains(language)) {
            return texts;
        }
        try (var file = TemplateRenderer.class.getResourceAsStream("/notifications/" + language + ".properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rendered template. */
    public record Rendered(String subject, String text) {}
}
