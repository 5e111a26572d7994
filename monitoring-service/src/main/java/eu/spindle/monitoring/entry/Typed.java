package eu.spindle.monitoring.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands figures as spreadsheets write them in several countries; what could mean two things is refused. */
final class Typed {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d{1,15},\\d{1,9}");
    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("-?[1-9]\\d{0,2},\\d{3}");
    private static final Map<String, String> ANSWERS = Map.of(
            "yes", "true", "ja", "true", "sì", "true", "si", "true", "sí", "true", "oui", "true", "no", "false", "nein",
            "false");

    private Typed() {}

    /** The figure with a decimal point, a yes or no as true or false. */
    static String plain(String text) {
        String answer = ANSWERS.get(text.toLowerCase(Locale.ROOT));
        if (answer != null) {
            return answer;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return lower;
        }
        return DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
    }

    /** Why the text means two things, or null. */
    static @Nullable String ambiguity(String text) {
        return THOUSANDS_OR_DECIMALS.matcher(text).matches() ? "figure-ambiguous" : null;
    }
}
