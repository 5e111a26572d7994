package eu.spindle.helpdesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Win at http://evil.example      | Win at evil. example
            evil.example                    | evil. example
            www.evil.example/x              | www. evil. example/x
            HTTPS://evil.example            | evil. example
            mailto:a@evil.example           | a @ evil. example
            evil。example                   | evil. example
            ev\u200Bil.exa\u00ADmple        | ev il. exa mple
            """)
    void makesALinkUnusable(String name, String safe) {
        assertThat(SafeText.name(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rossi S.p.A.",
                "Müller & Söhne GmbH & Co. KG",
                "Elbe d.o.o.",
                "Verein e.V.",
                "Ø 3.5 mm",
                "Ćwikła sp. z o.o.",
                "机床有限公司",
                "Ελ. Μηχανουργία Α.Ε."
            })
    void leavesAFirmsNameAsItIs(String name) {
        assertThat(SafeText.name(name)).isEqualTo(name);
    }

    @Test
    void preventsHeaderInjection() {
        assertThat(SafeText.name("Ana\r\nBcc: all@evil.example")).isEqualTo("Ana Bcc: all @ evil. example");
        assertThat(SafeText.header("Ana\r\n\u2028Bcc: x\u0000")).doesNotContainPattern("[\\p{Cntrl}\\u2028]");
    }

    @Test
    void removesDirectionMarks() {
        assertThat(SafeText.name("\u202Egpj.exe\u202C \u2066x\u2069")).isEqualTo("gpj. exe x");
        assertThat(SafeText.text("a\u202Eb\nc\td\u0000e")).isEqualTo("ab\nc\tde");
    }

    @Test
    void isLimitedWithoutSplittingACharacter() {
        var long_ = SafeText.name("🏭".repeat(300));
        assertThat(long_.length()).isLessThanOrEqualTo(120);
        assertThat(long_).endsWith("…").doesNotContainPattern("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
    }
}
