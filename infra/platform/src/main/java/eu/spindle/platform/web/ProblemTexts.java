package eu.spindle.platform.web;

import java.math.BigDecimal;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of problems. Numbers are formatted without separators by default, because most are years, codes and rows: a
 * year must not become 2,022. A text about a quantity requests its format, as in {@code {0,number}}.
 */
final class ProblemTexts extends ResourceBundleMessageSource {

    private static final Format PLAIN = new PlainFormat();

    @Override
    protected MessageFormat createMessageFormat(String text, @Nullable Locale locale) {
        var message = super.createMessageFormat(text, locale);
        var formats = message.getFormats();
        for (var place = 0; place < formats.length; place++) {
            if (formats[place] == null) {
                message.setFormat(place, PLAIN);
            }
        }
        return message;
    }

    /** Formats a value without separators. */
    private static final class PlainFormat extends Format {

        @Override
        public StringBuffer format(Object value, StringBuffer text, FieldPosition position) {
            return text.append(value instanceof BigDecimal decimal ? decimal.toPlainString() : value);
        }

        @Override
        public Object parseObject(String text, ParsePosition position) {
            throw new UnsupportedOperationException("Texts are only written");
        }
    }
}
