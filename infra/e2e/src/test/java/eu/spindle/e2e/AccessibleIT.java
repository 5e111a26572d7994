package eu.spindle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every route, in both themes, at 320 and at 1440 pixels: nothing that axe-core finds, nothing broader than the page. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleIT {

    private final House house = House.shared();
    private String pledge = "";
    private String ticket = "";

    @BeforeAll
    void somethingToSee() {
        pledge = house.pledge("Half the waste by 2030").toString();
        ticket = house.person("contributor")
                .client()
                .post(
                        house.api("helpdesk") + "/tickets",
                        Map.of("subject", "What counts as waste?", "text", "Swarf as well?"))
                .expect(201)
                .id()
                .toString();
    }

    @Test
    void theDoor() {
        try (var tab = Tab.stranger()) {
            assertThat(faults(tab, "", List.of("/"))).isEmpty();
        }
    }

    @Test
    void theScreensOfAFirm() {
        var screens = List.of(
                "",
                "/pledges",
                "/pledges/new",
                "/pledges/" + pledge,
                "/figures",
                "/figures/" + house.cycle(),
                "/figures/" + house.cycle() + "/preview",
                "/indicators",
                "/help",
                "/help/" + ticket);
        try (var tab = Tab.of(house.person("owner"))) {
            assertThat(faults(tab, house.firmDesk(), screens)).isEmpty();
            assertThat(faults(tab, "", List.of("/account", "/design", "/a/nowhere")))
                    .isEmpty();
        }
    }

    @Test
    void theScreensOfAnAssociation() {
        var screens = List.of(
                "",
                "/pledges",
                "/pledges/" + pledge,
                "/figures",
                "/figures/" + house.cycle() + "/" + house.firm(),
                "/members",
                "/members/import",
                "/invitations",
                "/settings");
        try (var tab = Tab.of(house.person("admin"))) {
            assertThat(faults(tab, house.desk(), screens)).isEmpty();
        }
    }

    @Test
    void theScreensOfTheHelpDesk() {
        try (var tab = Tab.of(house.person("agent"))) {
            assertThat(faults(tab, house.desk(), List.of("/desk", "/desk/" + ticket)))
                    .isEmpty();
        }
    }

    @Test
    void theScreensOfTheSteward() {
        try (var tab = Tab.steward()) {
            assertThat(faults(tab, "/p/machine-tools", List.of("/associations", "/catalogue", "/sector")))
                    .isEmpty();
        }
    }

    @Test
    void thePublicPages() {
        try (var tab = new Tab(Browsers.window(new Browser.NewContextOptions().setLocale("en")))) {
            var wall = house.desk() + "/public";
            var screens = List.of(
                    "/p/machine-tools", "/p/machine-tools/figures", wall, wall + "/firms/" + house.firm(), "/welcome");
            assertThat(faults(tab, "", screens)).isEmpty();
        }
    }

    private static List<String> faults(Tab tab, String desk, List<String> screens) {
        var faults = new ArrayList<String>();
        for (var screen : screens) {
            tab.open(desk + screen);
            tab.page().locator("h1, .state h2").first().waitFor();
            tab.page().waitForLoadState(LoadState.NETWORKIDLE);
            faults.addAll(Axe.faults(tab.page(), desk + screen));
        }
        return faults;
    }
}
