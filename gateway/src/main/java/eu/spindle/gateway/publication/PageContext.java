package eu.spindle.gateway.publication;

import eu.spindle.gateway.edge.Html;
import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.edge.Theme;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A reader's way of seeing things: the language, its numbers and dates, and the preferred theme. */
public final class PageContext {

    private final HttpServletRequest request;
    private final Texts texts;
    private final Locale language;

    public PageContext(HttpServletRequest request, Texts texts) {
        this.request = request;
        this.texts = texts;
        this.language = texts.language(request);
    }

    public Locale language() {
        return language;
    }

    /** The path that was asked for, without its query. */
    String path() {
        return request.getRequestURI();
    }

    /** A text of ours, escaped. */
    public String text(String key, Object... arguments) {
        return Html.escape(plain(key, arguments));
    }

    /** A text of ours as it is. */
    public String plain(String key, Object... arguments) {
        return texts.get(request, "public." + key, arguments);
    }

    /** The preferred theme, as an attribute. */
    String theme() {
        return Theme.attribute(request);
    }

    String number(String value) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return Html.escape(format.format(new BigDecimal(value)));
    }

    String percent(@Nullable Integer share) {
        return share == null
                ? "–"
                : Html.escape(NumberFormat.getPercentInstance(language).format(share / 100.0));
    }

    String day(Instant at) {
        return Html.escape(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(at.atZone(ZoneOffset.UTC)));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    String country(String code) {
        return Html.escape(Locale.of("", code).getDisplayCountry(language));
    }
}
