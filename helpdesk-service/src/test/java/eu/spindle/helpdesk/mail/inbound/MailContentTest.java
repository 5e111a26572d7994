package eu.spindle.helpdesk.mail.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailContentTest {

    @Test
    void convertsHtmlToTextWithoutMarkup() throws Exception {
        assertThat(html("""
                <html><head><title>Title</title><style>p { color: red }</style></head>
                <body><p>Do breaks &amp; pauses
                count?</p><ul><li>One</li><li>Two</li></ul>First<br>Second
                <script>alert('x')</script><div>Third&nbsp;line</div></body></html>
                """).text()).isEqualTo("""
                Do breaks & pauses count?
                One
                Two
                First
                Second
                Third line""");
    }

    @Test
    void keepsEscapedMarkupAsText() throws Exception {
        assertThat(html("<p>1 &lt; 2 &lt;b&gt;bold&lt;/b&gt;</p>").text()).isEqualTo("1 < 2 <b>bold</b>");
    }

    @Test
    void removesTheQuotedMailAndItsIntroduction() throws Exception {
        assertThat(plain("Yes, they do.\n\nOn Monday the desk wrote:\n> Do breaks count?\n> Regards\n")
                        .text())
                .isEqualTo("Yes, they do.");
        assertThat(plain("> Do breaks count?\nYes, they do.\n").text())
                .as("a reply below the quote")
                .isEqualTo("> Do breaks count?\nYes, they do.");
        assertThat(plain("My questions:\n").text()).as("no quote").isEqualTo("My questions:");
    }

    @Test
    void readsTheFirstTextAndNamesTheAttachments() throws Exception {
        var content = content("""
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8

                The plain text
                --inner
                Content-Type: text/html; charset=utf-8

                <p>The HTML text</p>
                --inner--
                --outer
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="meter.pdf"

                %PDF
                --outer
                Content-Type: text/plain
                Content-Disposition: attachment; filename="notes.txt"

                Notes
                --outer--
                """);
        assertThat(content).isEqualTo(new MailContent("The plain text", List.of("meter. pdf", "notes. txt"), false));
    }

    @Test
    void decodesTheCharacterSetOfThePart() throws Exception {
        assertThat(content("""
                        Content-Type: text/plain; charset=iso-8859-1
                        Content-Transfer-Encoding: quoted-printable

                        K=FChlmittel
                        """).text()).isEqualTo("Kühlmittel");
    }

    @Test
    void isDamagedIfItCannotBeDecoded() throws Exception {
        assertThat(content("Content-Type: text/plain; charset=x-klingon\n\nWhat about \u00e9 workers?\n")
                        .damaged())
                .isTrue();
        assertThat(content("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nV2hhdCBh!!!!Ym91dA\n")
                        .damaged())
                .isTrue();
    }

    @Test
    void hasNoTextIfThereIsOnlyAnAttachment() throws Exception {
        var content = content("Content-Type: application/pdf; name=\"invoice.pdf\"\n\n%PDF\n");
        assertThat(content.text()).isEmpty();
        assertThat(content.attachments()).containsExactly("invoice. pdf");
    }

    private static MailContent plain(String text) throws MessagingException, IOException {
        return content("Content-Type: text/plain; charset=utf-8\n\n" + text);
    }

    private static MailContent html(String html) throws MessagingException, IOException {
        return content("Content-Type: text/html; charset=utf-8\n\n" + html);
    }

    private static MailContent content(String mail) throws MessagingException, IOException {
        return InboundMailTest.mail(mail).content();
    }
}
