package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in and out, sessions that end, and roles that are switched. */
@Tag("browser")
@ExtendWith(Story.class)
class SessionIT {

    private final AssociationFixture fixture = AssociationFixture.shared();
    private final Person lead = fixture.person("lead");

    @Test
    void signingInLeadsToTheLinkThatWasFollowed() {
        try (var tab = Tab.anonymous()) {
            tab.open(fixture.firmDesk() + "/pledges")
                    .sees("Pledges you can measure")
                    .press("Sign in");
            tab.enterCredentials(lead);
            tab.at("Pledges");
        }
    }

    @Test
    void signingOutEndsTheSession() {
        try (var tab = Tab.of(fixture.invite("leaver", "enterprise-lead", fixture.firm(4)))) {
            tab.at("Where you stand").press("Demo Leaver");
            tab.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            tab.sees("Pledges you can measure");
            tab.open(fixture.firmDesk()).sees("Pledges you can measure").press("Sign in");
            assertThat(tab.page().locator("#password")).isVisible();
        }
    }

    @Test
    void nothingTypedIsLostWhenTheSessionEnds() {
        var name = "typist";
        var person = fixture.invite(name, "enterprise-contributor", fixture.firm(2));
        var form = fixture.desk() + "/e/" + fixture.firm(2) + "/figures/" + fixture.cycle();
        try (var tab = Tab.of(person)) {
            tab.open(form).at("Figures");
            var cookies = tab.window().cookies();
            tab.window().clearCookies();
            var field = tab.page().locator("#field-el_ren input").first();
            field.fill("33");
            tab.sees("You are signed out.");
            assertThat(field).hasValue("33");
            tab.window()
                    .addCookies(cookies.stream()
                            .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                                    .setDomain(cookie.domain)
                                    .setPath(cookie.path)
                                    .setHttpOnly(cookie.httpOnly))
                            .toList());
            assertThat(tab.page().getByText("You are signed out.")).isHidden();
            assertThat(tab.page().getByLabel("Save status")).containsText("saved");
            tab.page().reload();
            assertThat(field).hasValue("33");
        }
    }

    @Test
    void rolesAreSwitchedWithoutSigningInAgain() {
        var both = fixture.invite("both", "association-officer", null);
        fixture.inviteAgain(both, "enterprise-lead", fixture.firm(3));
        try (var tab = Tab.of(both)) {
            tab.sees("Where do you want to work?");
            tab.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Officer"))
                    .click();
            tab.at("Overview");
            tab.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch organisation"))
                    .click();
            tab.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(fixture.firmName(3)))
                    .click();
            tab.at("Where you stand").sees(fixture.firmName(3));
        }
    }

    @Test
    void allSessionsAreListedAndEnded() {
        // Somebody whose sessions no other test uses.
        var wanderer = fixture.invite("wanderer", "enterprise-lead", fixture.firm(5));
        try (var here = Tab.of(wanderer);
                var there = Tab.of(wanderer)) {
            here.open("/account").at("Active sessions").sees("This browser").press("Sign out everywhere");
            here.sees("Pledges you can measure");
            there.open(fixture.firmDesk()).sees("Pledges you can measure");
            assertThat(there.scriptErrors()).isEmpty();
        }
    }
}
