package eu.spindle.gateway.edge;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** The few pieces that the gateway's own pages are made of; every text is escaped. */
public final class Html {

    private Html() {}

    public static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>";
    }

    public static String form(String address, CsrfToken csrf, String button) {
        return """
                <form method="post" action="%s"><input type="hidden" name="%s" value="%s"><button class="button">%s</button></form>""".formatted(escape(address), escape(csrf.getParameterName()), escape(csrf.getToken()), escape(button));
    }

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
