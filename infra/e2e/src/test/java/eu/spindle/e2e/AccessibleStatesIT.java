package eu.spindle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is open or wrong on a screen is as accessible as the screen: dialogs, menus, lists, faults, no network, no right. */
@Tag("browser")
class AccessibleStatesIT {

    private final House house = House.shared();
    private final List<String> faults = new ArrayList<>();

    @Test
    void whatAFirmOpens() {
        try (var tab = Tab.of(house.person("owner"))) {
            look(
                    tab,
                    house.firmDesk(),
                    "the question to the desk, refused",
                    at -> at.press("Ask the help desk").press("Send").sees("Required"));
            look(
                    tab,
                    house.firmDesk(),
                    "the person's menu",
                    at -> at.press("Demo Owner").sees("Sign out"));
            look(
                    tab,
                    house.firmDesk(),
                    "the languages",
                    at -> at.page()
                            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Language"))
                            .click());
            // While its list is open, a combination box hides all else from readers; the keyboard stays in its field.
            look(
                    tab,
                    house.firmDesk() + "/pledges/new",
                    "the commitments",
                    at -> at.page().getByRole(AriaRole.COMBOBOX).fill("energy"),
                    "aria-hidden-focus",
                    "page-has-heading-one",
                    "region");
            look(
                    tab,
                    house.firmDesk() + "/pledges/new",
                    "a pledge's terms, refused",
                    at -> at.find("Commitment", "Less energy")
                            .press("Add milestone")
                            .press("Add action")
                            .fill("Title", "")
                            .press("Save draft")
                            .sees("Required"));
            var form = house.firmDesk() + "/figures/" + house.cycle();
            look(tab, form, "the evidence of a figure", at -> {
                at.page().locator("#field-emp_end button[aria-expanded]").click();
                at.sees("Drop files here");
            });
            assertThat(faults).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void whatAnAssociationOpens() {
        try (var tab = Tab.of(house.person("admin"))) {
            look(tab, house.desk() + "/invitations", "the roles of an invitation", at -> {
                at.press("Invite a person").sees("E-mail");
                at.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Role"))
                        .last()
                        .click();
            });
            look(
                    tab,
                    house.desk() + "/figures",
                    "a new year",
                    at -> at.press("Open reporting cycle").sees("Grace period ends"));
            look(
                    tab,
                    house.desk() + "/figures",
                    "closing a year",
                    at -> at.press("Close reporting cycle").sees("can no longer enter figures"));
            look(
                    tab,
                    house.desk() + "/figures",
                    "reminding",
                    at -> at.press("Send reminders").sees("get an e-mail"));
            look(tab, house.desk() + "/members/import", "columns that nobody knows", at -> {
                var file = new FilePayload("members.csv", "text/csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
                at.page()
                        .waitForFileChooser(() -> at.button("Choose files").click())
                        .setFiles(file);
                at.sees("There is no column for");
            });
            look(
                    tab,
                    house.desk() + "/settings",
                    "a colour that is refused",
                    at -> at.fill("Primary colour", "#ffe680").press("Save").sees("too pale"));
            assertThat(faults).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void whatTheStewardOpens() {
        try (var tab = Tab.steward()) {
            look(tab, "/p/machine-tools/associations", "the registration, refused", at -> {
                at.press("Register an association").sees("Short name");
                at.button("Register an association").click();
                at.sees("Required");
            });
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void whatIsNotThere() {
        try (var tab = Tab.of(house.person("agent"))) {
            look(tab, "/a/nowhere", "nowhere", at -> at.at("Page not found"));
            look(tab, "/no/such/screen", "no screen", at -> at.at("Not found"));
            look(tab, "/a/nowhere/public", "no wall", at -> at.at("Not found"));
            look(tab, house.desk() + "/invitations", "no right", at -> at.at("Page not found"));
            var gone = house.desk() + "/desk/00000000-0000-4000-8000-000000000000";
            look(tab, gone, "no such ticket", at -> at.at("Page not found"));
            tab.page()
                    .route(
                            "**/api/helpdesk/tickets?**",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(500)
                                    .setBody("{}")
                                    .setContentType("application/json")));
            look(tab, house.desk() + "/desk", "a service that fails", at -> at.sees("Something went wrong"));
            tab.page().unrouteAll();
            tab.page().route("**/api/helpdesk/tickets?**", route -> {});
            look(
                    tab,
                    house.desk() + "/desk",
                    "an answer that takes its time",
                    at -> at.page().locator(".skeleton").waitFor());
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void withoutANetworkAScreenSaysSoAndComesBackByItself() {
        try (var tab = Tab.of(house.person("owner"))) {
            tab.open(house.firmDesk()).at("Where you stand");
            tab.window().setOffline(true);
            tab.sees("You are offline.");
            tab.go("Indicators").at("No connection");
            faults.addAll(Axe.faults(tab.page(), "offline"));
            tab.window().setOffline(false);
            tab.press("Try again").at("Indicators");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void whoIsSignedOutMeanwhileIsTold() {
        try (var tab = Tab.of(house.person("owner"))) {
            tab.open(house.firmDesk()).at("Where you stand");
            tab.window().clearCookies();
            tab.go("Pledges").sees("You are signed out.");
            faults.addAll(Axe.faults(tab.page(), "signed out"));
            assertThat(faults).isEmpty();
        }
    }

    /** Opens something at each width, since what floats closes when its window changes. */
    private void look(Tab tab, String address, String what, Consumer<Tab> open, String... but) {
        for (var width : Axe.WIDTHS) {
            tab.page().setViewportSize(width, 900);
            tab.open(address);
            open.accept(tab);
            faults.addAll(Axe.here(tab.page(), "%s at %d px".formatted(what, width), but));
        }
    }
}
