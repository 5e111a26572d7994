package eu.spindle.platform.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts of a service in the reader's language, English where one is missing. */
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of the key in the language of the running request. */
    public String get(String key, Object... arguments) {
        return get(LocaleContextHolder.getLocale(), key, arguments);
    }

    /**
     * The text of the key in that language; the key itself when no language has it. An enum constant among the arguments
     * is replaced by its name for readers: the text of the key {@code code.pledge-state.active} for
     * {@code PledgeState.ACTIVE}, the day's name for a day of the week.
     */
    public String get(Locale locale, String key, Object... arguments) {
        var readable = Arrays.stream(arguments)
                .map(argument -> argument instanceof Enum<?> constant ? name(constant, locale) : argument)
                .toArray();
        return Objects.requireNonNull(messages.getMessage(key, readable, key, locale));
    }

    private String name(Enum<?> constant, Locale locale) {
        if (constant instanceof DayOfWeek day) {
            return day.getDisplayName(TextStyle.FULL, locale);
        }
        var type = constant.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        var code = constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(
                messages.getMessage("code." + type.toLowerCase(Locale.ROOT) + "." + code, null, code, locale));
    }
}
