package eu.spindle.gateway.publication;

import eu.spindle.gateway.edge.Texts;
import eu.spindle.gateway.edge.Theme;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reader of a page: language and formats, preferred theme, and requested address. */
public final class PageContext {

    private static final List<Language> LANGUAGES =
            eu.spindle.edge.Languages.LOCALES.stream().map(Language::of).toList();
    private static final String NONE = "–";

    private final HttpServletRequest request;
    private final Texts texts;
    private final Locale language;

    PageContext(HttpServletRequest request, Texts texts) {
        this.request = request;
        this.texts = texts;
        this.language = texts.language(request);
    }

    public Locale language() {
        return language;
    }

    /** Returns the text of a public page in the reader's language. */
    public String text(String key, Object... arguments) {
        return texts.get(request, "public." + key, arguments);
    }

    /** Returns the languages in which a page is available. */
    List<Language> languages() {
        return LANGUAGES;
    }

    /** Returns the requested path without its query. */
    String path() {
        return request.getRequestURI();
    }

    @Nullable
    String theme() {
        return Theme.of(request);
    }

    String number(@Nullable String value) {
        if (value == null) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(new BigDecimal(value));
    }

    String percent(@Nullable Integer share) {
        return share == null ? NONE : NumberFormat.getPercentInstance(language).format(share / 100.0);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    String country(String code) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    /** A language by its own name. */
    record Language(String code, String name) {

        private static Language of(Locale language) {
            String name = language.getDisplayLanguage(language);
            return new Language(language.getLanguage(), name.substring(0, 1).toUpperCase(language) + name.substring(1));
        }
    }
}
