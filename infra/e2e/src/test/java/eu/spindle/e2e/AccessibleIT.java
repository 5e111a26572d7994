package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route, in both themes, at 320 and 1440 pixels: axe-core finds nothing, and nothing is wider than the page. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleIT {

    private final AssociationFixture fixture = AssociationFixture.shared();

    /** By route: who opens it, and at which address. */
    private final Map<String, Screen> screens = new TreeMap<>();

    private record Screen(String who, String address) {}

    @BeforeAll
    void somethingToSee() {
        var pledge = fixture.pledge("Half the waste by 2030");
        var question = Map.of("subject", "What counts as waste?", "text", "Swarf as well?");
        var ticket = fixture.person("contributor")
                .client()
                .post(fixture.api("helpdesk") + "/tickets", question)
                .expect(201)
                .id();
        var cycle = "/figures/" + fixture.cycle();
        screen("lead", "/design", "/design");
        screen("lead", "/account", "/account");
        var firm = "/a/$association/e/$enterprise";
        screen("lead", firm, fixture.firmDesk());
        screen("lead", firm + "/pledges", fixture.firmDesk() + "/pledges");
        screen("lead", firm + "/pledges/new", fixture.firmDesk() + "/pledges/new");
        screen("lead", firm + "/pledges/$pledge", fixture.firmDesk() + "/pledges/" + pledge);
        screen("lead", firm + "/figures", fixture.firmDesk() + "/figures");
        screen("lead", firm + "/figures/$cycle", fixture.firmDesk() + cycle);
        screen("lead", firm + "/figures/$cycle/preview", fixture.firmDesk() + cycle + "/preview");
        screen("lead", firm + "/indicators", fixture.firmDesk() + "/indicators");
        screen("lead", firm + "/help", fixture.firmDesk() + "/help");
        screen("lead", firm + "/help/$ticket", fixture.firmDesk() + "/help/" + ticket);
        var association = "/a/$association";
        screen("admin", association, fixture.desk());
        screen("admin", association + "/pledges", fixture.desk() + "/pledges");
        screen("admin", association + "/pledges/$pledge", fixture.desk() + "/pledges/" + pledge);
        screen("admin", association + "/figures", fixture.desk() + "/figures");
        screen("admin", association + "/figures/$cycle/$enterprise", fixture.desk() + cycle + "/" + fixture.firm());
        screen("admin", association + "/totals", fixture.desk() + "/totals");
        screen("admin", association + "/members", fixture.desk() + "/members");
        screen("admin", association + "/members/import", fixture.desk() + "/members/import");
        screen("admin", association + "/invitations", fixture.desk() + "/invitations");
        screen("admin", association + "/settings", fixture.desk() + "/settings");
        screen("agent", association + "/desk", fixture.desk() + "/desk");
        screen("agent", association + "/desk/$ticket", fixture.desk() + "/desk/" + ticket);
        screen("agent", association + "/desk/mails", fixture.desk() + "/desk/mails");
        screen("officer", association + "/help/$ticket", fixture.desk() + "/help/" + asked("officer"));
        for (var screen : List.of("/associations", "/catalogue", "/sector")) {
            screen("steward", "/p/$programme" + screen, "/p/machine-tools" + screen);
        }
        // Somebody with one role is redirected from here; an anonymous visitor stays.
        screen("nobody", "/", "/");
    }

    /** A ticket of somebody who belongs to no firm. */
    private String asked(String who) {
        return fixture.person(who)
                .client()
                .post(fixture.api("helpdesk") + "/tickets", Map.of("subject", "Support hours", "text", "Until when?"))
                .expect(201)
                .id()
                .toString();
    }

    private void screen(String who, String route, String address) {
        screens.put(route, new Screen(who, address));
    }

    @Test
    void noRouteIsForgotten() {
        assertThat(screens.keySet()).containsExactlyInAnyOrderElementsOf(Routes.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "admin", "agent", "steward", "nobody"})
    void theScreensOf(String who) {
        var addresses = screens.values().stream()
                .filter(screen -> screen.who().equals(who))
                .map(Screen::address)
                .toList();
        try (var tab = tabOf(who)) {
            assertThat(errors(tab, addresses)).isEmpty();
            assertThat(tab.scriptErrors()).isEmpty();
            // For an anonymous visitor, a 401 is how the page learns that nobody is signed in.
            if (!who.equals("nobody")) {
                assertThat(tab.failedReads()).isEmpty();
            }
        }
    }

    private Tab tabOf(String who) {
        return switch (who) {
            case "nobody" -> Tab.anonymous();
            case "steward" -> Tab.steward();
            default -> Tab.of(fixture.person(who));
        };
    }

    @Test
    void thePublicPages() {
        try (var tab = new Tab(Browsers.window(new Browser.NewContextOptions().setLocale("en")))) {
            var wall = fixture.desk() + "/public";
            var firm = wall + "/firms/" + fixture.firm();
            assertThat(errors(tab, List.of("/p/machine-tools", "/p/machine-tools/figures", wall, firm, "/welcome")))
                    .isEmpty();
        }
    }

    private static List<String> errors(Tab tab, List<String> addresses) {
        var errors = new ArrayList<String>();
        for (var address : addresses) {
            tab.open(address);
            tab.page().locator("h1").first().waitFor();
            // A screen with live updates is never idle on the network: wait until everything is drawn.
            assertThat(tab.page().getByText("Loading…")).hasCount(0);
            tab.page().evaluate("() => new Promise((drawn) => requestIdleCallback(drawn, { timeout: 5000 }))");
            errors.addAll(Axe.errors(tab.page(), address));
        }
        return errors;
    }
}
