package eu.spindle.gateway.publication;

import eu.spindle.gateway.edge.Html;
import eu.spindle.gateway.session.SessionSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The frame of every page without scripts: what it is called, where one can go from it, and its languages. */
public final class PublicPage {

    private static final MediaType TYPE = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final Map<String, String> LANGUAGES = Languages.names();

    private final PageContext sheet;
    private final String base;
    private final List<Way> ways = new ArrayList<>();
    private String owner = "Spindle";
    private CacheControl kept = CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();
    private boolean door;
    private @Nullable String style;
    private @Nullable String logo;

    public PublicPage(PageContext sheet, SessionSettings settings) {
        this.sheet = sheet;
        this.base = settings.publicUrl().toString().replaceAll("/$", "");
    }

    /** Whose page it is, and the style sheet of its colours if it has any. */
    PublicPage of(String name, @Nullable String colours) {
        owner = name;
        style = colours;
        return this;
    }

    /** The page is the door itself: it leads to no other, and is asked for anew each time, since one may have come in. */
    public PublicPage door() {
        door = true;
        kept = CacheControl.noCache().cachePrivate();
        return this;
    }

    /** The picture beside the owner's name, instead of the product's. */
    PublicPage logo(@Nullable String address) {
        logo = address;
        return this;
    }

    public PublicPage way(String address, String text) {
        ways.add(new Way(address, text));
        return this;
    }

    public ResponseEntity<String> show(String title, String lead, String body) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(kept)
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.CONTENT_LANGUAGE, sheet.language().toLanguageTag())
                .body("<!doctype html>\n<html lang=\"%s\"%s>\n%s<body>\n%s</body>\n</html>\n"
                        .formatted(
                                sheet.language().toLanguageTag(),
                                sheet.theme(),
                                head(title, lead),
                                frame(title, lead, body)));
    }

    private String head(String title, String lead) {
        String here = base + (door ? "/" : sheet.path());
        String alternates = LANGUAGES.keySet().stream()
                .map(code -> "<link rel=\"alternate\" hreflang=\"%s\" href=\"%s?language=%s\">\n"
                        .formatted(code, Html.escape(here), code))
                .collect(Collectors.joining());
        return """
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s · %s</title>
                <meta name="description" content="%s">
                <link rel="canonical" href="%s">
                %s<link rel="icon" href="/spindle.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/public.css">
                %s</head>
                """.formatted(
                        Html.escape(title),
                        Html.escape(owner),
                        Html.escape(lead),
                        Html.escape(here),
                        alternates,
                        style == null ? "" : "<link rel=\"stylesheet\" href=\"" + Html.escape(style) + "\">\n");
    }

    private String frame(String title, String lead, String body) {
        return """
                <a class="skip" href="#main">%s</a>
                <header class="top"><p class="mark">%s%s</p>
                <nav aria-label="%s"><ul>%s%s</ul></nav></header>
                <main id="main"><h1>%s</h1><p class="lead">%s</p>
                %s</main>
                <footer><nav aria-label="%s"><ul class="languages">%s</ul></nav></footer>
                """.formatted(
                        sheet.text("skip"),
                        mark(),
                        Html.escape(owner),
                        sheet.text("ways"),
                        ways.stream().map(this::link).collect(Collectors.joining()),
                        door ? "" : "<li><a class=\"enter\" href=\"/\">" + sheet.text("enter") + "</a></li>",
                        Html.escape(title),
                        Html.escape(lead),
                        body,
                        sheet.text("language"),
                        languages());
    }

    /** The name stands beside it, so that it says nothing to those who hear the page. */
    private String mark() {
        return logo == null
                ? "<img src=\"/spindle.svg\" alt=\"\" width=\"28\" height=\"28\">"
                : "<img class=\"logo\" src=\"" + Html.escape(logo) + "\" alt=\"\" height=\"28\">";
    }

    private String link(Way way) {
        String current = way.address().equals(sheet.path()) ? " aria-current=\"page\"" : "";
        return "<li><a href=\"%s\"%s>%s</a></li>"
                .formatted(Html.escape(way.address()), current, Html.escape(way.text()));
    }

    private String languages() {
        return LANGUAGES.entrySet().stream()
                .map(language -> "<li><a href=\"?language=%1$s\" hreflang=\"%1$s\" lang=\"%1$s\"%3$s>%2$s</a></li>"
                        .formatted(
                                language.getKey(),
                                Html.escape(language.getValue()),
                                language.getKey().equals(sheet.language().getLanguage())
                                        ? " aria-current=\"true\""
                                        : ""))
                .collect(Collectors.joining());
    }

    /** Where one can go. */
    private record Way(String address, String text) {}
}
