package eu.spindle.gateway.edge;

import eu.spindle.edge.Languages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Selects the language of a response among the languages of the product. */
final class RequestLanguage {

    /** The cookie of the language menu. */
    private static final String COOKIE = "language";

    private RequestLanguage() {}

    static Locale of(HttpServletRequest request) {
        return of(request, null);
    }

    /** Returns the language, where the person's known language has precedence over Accept-Language. */
    static Locale of(HttpServletRequest request, @Nullable String own) {
        Stream<Locale> accepted = request.getHeader("Accept-Language") == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream();
        return Stream.of(chosen(request), Stream.ofNullable(own).map(Locale::forLanguageTag), accepted)
                .flatMap(Function.identity())
                .map(Locale::getLanguage)
                .flatMap(wanted -> Languages.LOCALES.stream()
                        .filter(known -> known.getLanguage().equals(wanted)))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static Stream<Locale> chosen(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Stream.of(
                        Optional.ofNullable(request.getParameter(COOKIE)),
                        Optional.ofNullable(cookie).map(Cookie::getValue))
                .flatMap(Optional::stream)
                .map(Locale::forLanguageTag);
    }
}
