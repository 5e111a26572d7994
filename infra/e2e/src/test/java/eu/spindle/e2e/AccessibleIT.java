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

/** Every route, in both themes, at 320 and at 1440 pixels: nothing that axe-core finds, nothing broader than the page. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleIT {

    private final House house = House.shared();

    /** By route: who looks, and at which address. */
    private final Map<String, Screen> screens = new TreeMap<>();

    private record Screen(String who, String address) {}

    @BeforeAll
    void somethingToSee() {
        var pledge = house.pledge("Half the waste by 2030");
        var question = Map.of("subject", "What counts as waste?", "text", "Swarf as well?");
        var ticket = house.person("contributor")
                .client()
                .post(house.api("helpdesk") + "/tickets", question)
                .expect(201)
                .id();
        var cycle = "/figures/" + house.cycle();
        screen("owner", "/design", "/design");
        screen("owner", "/account", "/account");
        var firm = "/a/$association/e/$enterprise";
        screen("owner", firm, house.firmDesk());
        screen("owner", firm + "/pledges", house.firmDesk() + "/pledges");
        screen("owner", firm + "/pledges/new", house.firmDesk() + "/pledges/new");
        screen("owner", firm + "/pledges/$pledge", house.firmDesk() + "/pledges/" + pledge);
        screen("owner", firm + "/figures", house.firmDesk() + "/figures");
        screen("owner", firm + "/figures/$cycle", house.firmDesk() + cycle);
        screen("owner", firm + "/figures/$cycle/preview", house.firmDesk() + cycle + "/preview");
        screen("owner", firm + "/indicators", house.firmDesk() + "/indicators");
        screen("owner", firm + "/help", house.firmDesk() + "/help");
        screen("owner", firm + "/help/$ticket", house.firmDesk() + "/help/" + ticket);
        var association = "/a/$association";
        screen("admin", association, house.desk());
        screen("admin", association + "/pledges", house.desk() + "/pledges");
        screen("admin", association + "/pledges/$pledge", house.desk() + "/pledges/" + pledge);
        screen("admin", association + "/figures", house.desk() + "/figures");
        screen("admin", association + "/figures/$cycle/$enterprise", house.desk() + cycle + "/" + house.firm());
        screen("admin", association + "/totals", house.desk() + "/totals");
        screen("admin", association + "/members", house.desk() + "/members");
        screen("admin", association + "/members/import", house.desk() + "/members/import");
        screen("admin", association + "/invitations", house.desk() + "/invitations");
        screen("admin", association + "/settings", house.desk() + "/settings");
        screen("agent", association + "/desk", house.desk() + "/desk");
        screen("agent", association + "/desk/$ticket", house.desk() + "/desk/" + ticket);
        screen("agent", association + "/desk/mails", house.desk() + "/desk/mails");
        screen("officer", association + "/help/$ticket", house.desk() + "/help/" + asked("officer"));
        for (var screen : List.of("/associations", "/catalogue", "/sector")) {
            screen("steward", "/p/$programme" + screen, "/p/machine-tools" + screen);
        }
        // Where somebody with one role is led on from; whoever is not signed in stays.
        screen("nobody", "/", "/");
    }

    /** A ticket of somebody who asks for no firm. */
    private String asked(String who) {
        return house.person(who)
                .client()
                .post(house.api("helpdesk") + "/tickets", Map.of("subject", "Support hours", "text", "Until when?"))
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
    @ValueSource(strings = {"owner", "admin", "agent", "steward", "nobody"})
    void theScreensOf(String who) {
        var addresses = screens.values().stream()
                .filter(screen -> screen.who().equals(who))
                .map(Screen::address)
                .toList();
        try (var tab = tabOf(who)) {
            assertThat(faults(tab, addresses)).isEmpty();
            assertThat(tab.complaints()).isEmpty();
            // Whoever is not signed in learns from a refusal that it is so.
            if (!who.equals("nobody")) {
                assertThat(tab.refusedReads()).isEmpty();
            }
        }
    }

    private Tab tabOf(String who) {
        return switch (who) {
            case "nobody" -> Tab.stranger();
            case "steward" -> Tab.steward();
            default -> Tab.of(house.person(who));
        };
    }

    @Test
    void thePublicPages() {
        try (var tab = new Tab(Browsers.window(new Browser.NewContextOptions().setLocale("en")))) {
            var wall = house.desk() + "/public";
            var firm = wall + "/firms/" + house.firm();
            assertThat(faults(tab, List.of("/p/machine-tools", "/p/machine-tools/figures", wall, firm, "/welcome")))
                    .isEmpty();
        }
    }

    private static List<String> faults(Tab tab, List<String> addresses) {
        var faults = new ArrayList<String>();
        for (var address : addresses) {
            tab.open(address);
            tab.page().locator("h1").first().waitFor();
            // A screen that hears of changes never stops asking: what counts is that all of it is drawn.
            assertThat(tab.page().getByText("Loading…")).hasCount(0);
            tab.page().evaluate("() => new Promise((drawn) => requestIdleCallback(drawn, { timeout: 5000 }))");
            faults.addAll(Axe.faults(tab.page(), address));
        }
        return faults;
    }
}
