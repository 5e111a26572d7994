package eu.spindle.gateway.edge;

import java.util.Locale;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** The few pieces that the gateway's own pages are made of; every text is escaped. */
public final class Html {

    private Html() {}

    public static String page(Locale language, String title, String body) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
                <meta name="color-scheme" content="light dark"><link rel="icon" href="/spindle.svg" type="image/svg+xml">\
                <link rel="stylesheet" href="/public.css"><title>%s</title></head>
                <body><main><h1>%s</h1>%s</main></body></html>
                """.formatted(escape(language.getLanguage()), escape(title), escape(title), body);
    }

    public static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>";
    }

    public static String link(String address, String text) {
        return "<p><a href=\"" + escape(address) + "\">" + escape(text) + "</a></p>";
    }

    public static String form(String address, CsrfToken csrf, String button) {
        return """
                <form method="post" action="%s"><input type="hidden" name="%s" value="%s"><button class="button">%s</button></form>""".formatted(escape(address), escape(csrf.getParameterName()), escape(csrf.getToken()), escape(button));
    }

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
