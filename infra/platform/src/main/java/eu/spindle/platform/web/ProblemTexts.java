package eu.spindle.platform.web;

import java.math.BigDecimal;
import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of problems, with arguments in the reader's locale: decimals, dates and times by their type. Whole numbers
 * are formatted without separators by default, because most are years, codes and rows: a year must not become 2,022. A
 * text about a quantity requests its format, as in {@code {0,number}}.
 */
final class ProblemTexts extends ResourceBundleMessageSource {

    @Override
    protected MessageFormat createMessageFormat(String text, @Nullable Locale locale) {
        var message = super.createMessageFormat(text, locale);
        var formats = message.getFormats();
        for (var place = 0; place < formats.length; place++) {
            // A choice is between texts that have places of their own.
            if (!(formats[place] instanceof ChoiceFormat)) {
                message.setFormat(place, new ReadableFormat(message.getLocale(), formats[place]));
            }
        }
        return message;
    }

    /** Formats a value in the reader's locale, with the format that the text requests if it fits the value. */
    private static final class ReadableFormat extends Format {

        private static final long serialVersionUID = 1L;

        private final Locale locale;
        private final @Nullable Format asked;

        ReadableFormat(Locale locale, @Nullable Format asked) {
            this.locale = locale;
            this.asked = asked;
        }

        @Override
        public StringBuffer format(Object value, StringBuffer text, FieldPosition position) {
            if (asked != null && (value instanceof Number || !(asked instanceof NumberFormat))) {
                return asked.format(value, text, position);
            }
            return text.append(
                    switch (value) {
                        case BigDecimal decimal -> decimal(decimal);
                        case LocalDate day ->
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                    .withLocale(locale)
                                    .format(day);
                        case LocalTime time ->
                            DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                    .withLocale(locale)
                                    .format(time);
                        default -> value.toString();
                    });
        }

        private String decimal(BigDecimal value) {
            var format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(Math.max(0, value.scale()));
            return format.format(value);
        }

        @Override
        public Object parseObject(String text, ParsePosition position) {
            throw new UnsupportedOperationException("Texts are only written");
        }
    }
}
