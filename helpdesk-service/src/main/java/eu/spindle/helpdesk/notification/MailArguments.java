package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.mail.SafeText;
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
 * Makes of a request's arguments what a reader sees: dates in her language and the association's time zone, words for
 * codes, and names that carry no link. Whatever it does not know is taken for a name.
 */
@Component
public class MailArguments {

    private static final Set<String> DATES = Set.of("due", "opens");
    private static final Set<String> CODES = Set.of("clock", "state");
    /** What the desk itself wrote. */
    private static final String ANSWER = "answer";

    private final Templates templates;

    MailArguments(Templates templates) {
        this.templates = templates;
    }

    /** The arguments as they are shown. */
    public Map<String, String> shown(Map<String, String> arguments, Locale language, Desk desk) {
        var shown = new HashMap<String, String>();
        arguments.forEach((name, value) -> shown.put(name, shown(name, value, language, desk)));
        shown.put("association", SafeText.name(desk.title()));
        // Who asks is told with the firm, where there is one.
        var enterprise = shown.getOrDefault("enterprise", "");
        if (!enterprise.isEmpty()) {
            shown.computeIfPresent("requester", (name, requester) -> requester + ", " + enterprise);
        }
        return shown;
    }

    private String shown(String name, String value, Locale language, Desk desk) {
        if (name.equals(ANSWER)) {
            return SafeText.text(value);
        }
        if (CODES.contains(name)) {
            return templates.word(name + "-" + value, language);
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
