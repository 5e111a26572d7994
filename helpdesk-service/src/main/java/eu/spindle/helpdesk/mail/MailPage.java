package eu.spindle.helpdesk.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The HTML part of a mail: its text in paragraphs, in which only the mail's own link can be followed.
 *
 * @param paragraphs each with its lines
 */
record MailPage(Locale language, List<List<Line>> paragraphs) {

    static MailPage of(MailMessage mail) {
        return new MailPage(
                mail.language(),
                Arrays.stream(mail.text().split("\\R{2,}"))
                        .map(paragraph -> Arrays.stream(paragraph.split("\\R"))
                                .map(line -> Line.of(line, mail.link()))
                                .toList())
                        .toList());
    }

    /** A line as text and links in turn. */
    record Line(List<Piece> pieces) {

        private static Line of(String text, @Nullable String link) {
            var pieces = new ArrayList<Piece>();
            var end = 0;
            if (link != null && !link.isEmpty()) {
                for (var start = text.indexOf(link); start >= 0; start = text.indexOf(link, end)) {
                    pieces.add(new Piece(text.substring(end, start), false));
                    pieces.add(new Piece(link, true));
                    end = start + link.length();
                }
            }
            pieces.add(new Piece(text.substring(end), false));
            return new Line(pieces);
        }
    }

    /** A part of a line. */
    record Piece(String text, boolean isLink) {}
}
