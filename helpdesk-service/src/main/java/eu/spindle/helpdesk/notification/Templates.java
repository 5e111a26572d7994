package eu.spindle.helpdesk.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Texts of notices and mails in the reader's language, in English where one is missing. */
@Component
public class Templates {

    private static final Logger log = LoggerFactory.getLogger(Templates.class);
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");
    private static final String FALLBACK = "en";

    private final Map<String, Properties> languages = new ConcurrentHashMap<>();

    /** The template's subject and text with its places filled; a template nobody has written becomes a plain hint. */
    public Rendered render(String template, Locale language, Map<String, String> arguments) {
        return find(template, language.getLanguage())
                .or(() -> find(template, FALLBACK))
                .or(() -> {
                    log.warn("There is no text for the notice {}", template);
                    return find("news", language.getLanguage());
                })
                .or(() -> find("news", FALLBACK))
                .map(found -> new Rendered(fill(found.subject(), arguments), fill(found.text(), arguments)))
                .orElseThrow();
    }

    /** Whether somebody has written it, at least in English. */
    boolean exists(String template) {
        return find(template, FALLBACK).isPresent();
    }

    private Optional<Rendered> find(String template, String language) {
        var texts = languages.computeIfAbsent(language, Templates::read);
        var subject = texts.getProperty(template + ".subject");
        var text = texts.getProperty(template + ".text");
        return subject == null || text == null ? Optional.empty() : Optional.of(new Rendered(subject, text));
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
        try (var file = Templates.class.getResourceAsStream("/notices/" + language + ".properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A filled template. */
    public record Rendered(String subject, String text) {}
}
