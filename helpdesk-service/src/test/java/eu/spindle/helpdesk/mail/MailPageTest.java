package eu.spindle.helpdesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.edge.HtmlTemplates;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The HTML part of a mail. */
class MailPageTest {

    private static final String LINK = "https://spindle.example/a/x?a=1&b=\"2\"";

    private final HtmlTemplates templates = new HtmlTemplates("eu.spindle.helpdesk");

    @Test
    void keepsParagraphsAndLines() {
        assertThat(html("Dear Anna,\n\nfirst line\nsecond line\r\nthird\n\n\nEnd", null))
                .contains("<html lang=\"de\">")
                .contains("<p>Dear Anna,</p>", "<p>first line<br>second line<br>third</p>", "<p>End</p>");
    }

    @Test
    void linksOnlyTheMailsOwnLink() {
        assertThat(html("See https://other.example or\n" + LINK + " today", LINK))
                .contains(
                        "<p>See https://other.example or<br><a href=\"https://spindle.example/a/x?a=1&amp;b=&#34;2&#34;\">"
                                + "https://spindle.example/a/x?a=1&amp;b=\"2\"</a> today</p>");
    }

    @Test
    void showsMarkupAsText() {
        assertThat(html("</p><script>alert('&')</script>", null))
                .contains("<p>&lt;/p&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;</p>");
    }

    private String html(String text, String link) {
        return templates.render(MailPage.of(new MailMessage(
                UUID.randomUUID(),
                null,
                null,
                "anna@firm.example",
                "Anna",
                null,
                Locale.GERMAN,
                "Subject",
                text,
                link,
                "id@spindle.example",
                null,
                List.of(),
                false)));
    }
}
