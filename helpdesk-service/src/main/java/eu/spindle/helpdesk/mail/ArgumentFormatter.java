package eu.spindle.helpdesk.mail;

import eu.spindle.helpdesk.desk.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Formats a request's arguments for a reader: dates in the reader's language and the association's time zone, texts for
 * codes, and names without links. Unknown arguments are treated as names.
 */
@Component
public class ArgumentFormatter {

    private static final Set<String> DATES = Set.of("due", "dueBefore", "opens");
    private static final Set<String> CODES = Set.of("clock", "state");
    /** The argument that holds the desk's own text. */
    private static final String ANSWER = "answer";

    private final TemplateRenderer templates;

    public ArgumentFormatter(TemplateRenderer templates) {
        this.templates = templates;
    }

    /** Returns the formatted arguments. */
    public Map<String, String> format(Map<String, String> arguments, Locale language, Desk desk) {
        var formatted = new HashMap<String, String>();
        arguments.forEach((name, value) -> formatted.put(name, format(name, value, language, desk)));
        formatted.put("association", SafeText.name(desk.title()));
        // The requester is named together with the firm, if there is one.
        var enterprise = formatted.getOrDefault("enterprise", "");
        if (!enterprise.isEmpty()) {
            formatted.computeIfPresent("requester", (name, requester) -> requester + ", " + enterprise);
        }
        return formatted;
    }

    private String format(String name, String value, Locale language, Desk desk) {
        if (name.equals(ANSWER)) {
            return SafeText.text(value);
        }
        if (CODES.contains(name)) {
            return templates.label(name + "-" + value, language);
        }
        return DATES.contains(name) ? date(value, language, desk) : SafeText.name(value);
    }

    private static String date(String value, Locale language, Desk desk) {
        try {
            return value.contains("T")
                    ? DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                            .withLocale(language)
                            .format(Instant.parse(value).atZone(desk.zone()))
                    : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(language)
                            .format(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return SafeText.name(value);
        }
    }
}
