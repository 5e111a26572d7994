package eu.spindle.helpdesk.notification;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Sets a plain text as HTML; nothing in the text becomes markup. */
final class Html {

    private Html() {}

    static String of(String text, @Nullable String link) {
        var paragraphs = Arrays.stream(text.split("\\R{2,}"))
                .map(paragraph -> "<p>" + escaped(paragraph).replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        var button = link == null || text.contains(link)
                ? ""
                : "\n<p><a href=\"%1$s\">%1$s</a></p>".formatted(escaped(link));
        return "<!doctype html>\n<html><body style=\"font-family:sans-serif;line-height:1.5\">\n" + paragraphs + button
                + "\n</body></html>\n";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
