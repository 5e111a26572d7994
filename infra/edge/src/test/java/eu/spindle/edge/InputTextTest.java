package eu.spindle.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Fräsmaschinenbau", "Ελληνικά", "第一行\n第二行", "tab\there", "\uD83D\uDD29", "a\u200bb"})
    void takesWhatPeopleWrite(String text) {
        assertThat(InputText.clean(text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000", "\uD800", "a\uDC00b", "\uDC00\uD800", "\u001b[31m", "\u0007", "\u009b", "\uffff"})
    void refusesWhatNoTextHolds(String text) {
        assertThat(InputText.clean(text)).isEmpty();
    }

    @Test
    void dropsInvisibleCharactersAtTheEndsOnly() {
        assertThat(InputText.clean("\ufeff\u200bSpindle\u200b GmbH\u2060")).contains("Spindle\u200b GmbH");
        assertThat(InputText.clean("\u200b\u200b")).contains("");
    }
}
