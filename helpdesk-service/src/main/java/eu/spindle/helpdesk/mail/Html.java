package eu.spindle.helpdesk.mail;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Renders plain text as HTML; all markup in the text is escaped. */
final class Html {

    private Html() {}

    static String of(String text, @Nullable String link) {
        var paragraphs = Arrays.stream(text.split("\\R{2,}"))
                .map(paragraph -> "<p>" + linked(escaped(paragraph).replaceAll("\\R", "<br>"), link) + "</p>")
                .collect(Collectors.joining("\n"));
        return "<!doctype html>\n<html><body style=\"font-family:sans-serif;line-height:1.5\">\n" + paragraphs
                + "\n</body></html>\n";
    }

    /** Links only the mail's own link. */
    private static String linked(String paragraph, @Nullable String link) {
        return link == null
                ? paragraph
                : paragraph.replace(escaped(link), "<a href=\"%1$s\">%1$s</a>".formatted(escaped(link)));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
