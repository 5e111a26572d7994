package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same work in several languages, and in a pseudo language whose long texts show what is clipped. */
@Tag("browser")
@ExtendWith(Story.class)
class LanguagesIT {

    private static final String CLIPPED = """
            () => [...document.querySelectorAll('button, a.button, h1, h2, .nav-link, label')]
              .filter((one) => one.offsetParent && one.scrollWidth > one.clientWidth + 2
                && !one.closest('.clip, .unseen') && getComputedStyle(one).overflowX !== 'visible')
              .map((one) => one.textContent)""";

    private final AssociationFixture fixture = AssociationFixture.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deutsch | de | Wo Sie stehen | 1.234,5 | gespeichert | Wasser",
                "Ελληνικά | el | Η πορεία σας | 1.234,5 | αποθηκ | Νερ",
                "中文 | zh | 您的现状 | 1,234.5 | 保存 | 水",
                "English | en | Where you stand | 1,234.5 | saved | Water",
            })
    void aFirmWorksInItsLanguage(String language, String code, String home, String typed, String saved, String water) {
        try (var tab = Tab.of(fixture.person("contributor"))) {
            tab.page().locator("header button[aria-haspopup]").first().click();
            tab.page()
                    .getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName(language))
                    .click();
            assertThat(tab.page().locator("html")).hasAttribute("lang", code);
            tab.open(fixture.firmDesk());
            assertThat(tab.page().locator("html")).hasAttribute("lang", code);
            assertThat(tab.page().locator("h1")).containsText(home);
            var form = fixture.desk() + "/e/" + fixture.firm() + "/figures/" + fixture.cycle();
            tab.open(form);
            var field = tab.page().locator("#field-el_non");
            assertThat(tab.page().locator("#field-w_in")).containsText(water);
            if (field.locator("input:not([readonly])").count() > 0) {
                field.locator("input").first().fill("");
                field.locator("input").first().fill(typed);
                assertThat(tab.page().locator(".saved")).containsText(saved);
                tab.page().reload();
            }
            assertThat(tab.scriptErrors()).isEmpty();
        }
    }

    @Test
    void aLanguageChosenBeforeSigningInStaysAfterwards() {
        try (var tab = Tab.anonymous()) {
            tab.open("/").sees("Pledges you can measure").follow("Deutsch").sees("Zusagen, die sich messen lassen");
            tab.signIn(fixture.person("contributor"));
            assertThat(tab.page().locator("html")).hasAttribute("lang", "de");
            tab.at("Wo Sie stehen");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Sign in to your account",
                "de | Bei Ihrem Konto anmelden",
                "it | Accedi",
                "es | Acceder a tu cuenta",
                "pt | Entrar na sua conta",
                "nl | Inloggen bij uw account",
                "pl | Zaloguj się na swoje konto",
                "lt | Prisijunkite prie savo paskyros",
                "lv | Pieslēgties savam kontam",
                "bg | Влезте в профила си",
                "ro | Conecteaz",
                "el | Είσοδος στον λογαριασμό σας",
                "sv | Logga in till ditt konto",
                "zh | 登录到您的账户",
            })
    void whoSignsInOrUpReadsTheLanguageOfTheDoor(String language, String title) {
        var spoken = language.equals("zh") ? "zh-CN" : language;
        try (var tab = Tab.anonymous()) {
            tab.open("/?language=" + language).open("/oauth2/authorization/spindle");
            assertThat(tab.page().locator("html")).hasAttribute("lang", spoken);
            assertThat(tab.page().locator("#kc-page-title")).containsText(title);
            tab.page().locator("a[href*=registration]").click();
            assertThat(tab.page().locator("#kc-register-form")).isVisible();
            assertThat(tab.page().locator("html")).hasAttribute("lang", spoken);
            assertThat(tab.scriptErrors()).isEmpty();
        }
    }

    @Test
    void noTextIsClippedWhenTextsAreLonger() {
        try (var tab = Tab.of(fixture.person("admin"))) {
            for (var width : List.of(360, 768, 1440)) {
                tab.page().setViewportSize(width, 900);
                for (var screen : List.of("", "/pledges", "/figures", "/members", "/members/import", "/settings")) {
                    tab.open(fixture.desk() + screen + "?language=en-XA");
                    tab.page().locator("h1").first().waitFor();
                    tab.page().waitForLoadState(LoadState.NETWORKIDLE);
                    assertThat((List<?>) tab.page().evaluate(CLIPPED))
                            .as("%s at %d px", screen, width)
                            .isEmpty();
                    assertThat((boolean)
                                    tab.page().evaluate("() => document.documentElement.scrollWidth > innerWidth + 1"))
                            .as("%s at %d px is broader than the window", screen, width)
                            .isFalse();
                }
            }
        }
    }
}
