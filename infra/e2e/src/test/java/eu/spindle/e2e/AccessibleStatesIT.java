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

/** The states of a screen are as accessible as the screen: dialogs, menus, lists, errors, no network, no permission. */
@Tag("browser")
class AccessibleStatesIT {

    private final AssociationFixture fixture = AssociationFixture.shared();
    private final List<String> errors = new ArrayList<>();

    @Test
    void dialogsAndMenusOfAFirm() {
        try (var tab = Tab.of(fixture.person("lead"))) {
            look(
                    tab,
                    fixture.firmDesk(),
                    "the question to the desk, refused",
                    at -> at.press("Ask the help desk").press("Send").sees("Required"));
            look(
                    tab,
                    fixture.firmDesk(),
                    "the person's menu",
                    at -> at.press("Demo Lead").sees("Sign out"));
            look(
                    tab,
                    fixture.firmDesk(),
                    "the languages",
                    at -> at.page()
                            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Language"))
                            .click());
            // While its list is open, a combo box hides everything else from screen readers; the focus stays in its
            // field.
            look(
                    tab,
                    fixture.firmDesk() + "/pledges/new",
                    "the commitments",
                    at -> at.page().getByRole(AriaRole.COMBOBOX).fill("energy"),
                    "aria-hidden-focus",
                    "page-has-heading-one",
                    "region");
            look(
                    tab,
                    fixture.firmDesk() + "/pledges/new",
                    "a pledge's terms, refused",
                    at -> at.find("Commitment", "Less energy")
                            .press("Add milestone")
                            .press("Add action")
                            .fill("Title", "")
                            .press("Save draft")
                            .sees("Required"));
            var form = fixture.firmDesk() + "/figures/" + fixture.cycle();
            look(tab, form, "the evidence of a figure", at -> {
                at.page().locator("#field-emp_end button[aria-expanded]").click();
                at.sees("Drop files here");
            });
            assertThat(errors).isEmpty();
            assertThat(tab.scriptErrors()).isEmpty();
        }
    }

    @Test
    void dialogsAndMenusOfAnAssociation() {
        try (var tab = Tab.of(fixture.person("admin"))) {
            look(tab, fixture.desk() + "/invitations", "the roles of an invitation", at -> {
                at.press("Invite a person").sees("E-mail");
                at.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Role"))
                        .last()
                        .click();
            });
            look(
                    tab,
                    fixture.desk() + "/figures",
                    "a new year",
                    at -> at.press("Open reporting cycle").sees("Grace period ends"));
            look(
                    tab,
                    fixture.desk() + "/figures",
                    "closing a year",
                    at -> at.press("Close reporting cycle").sees("can no longer enter figures"));
            look(
                    tab,
                    fixture.desk() + "/figures",
                    "reminding",
                    at -> at.press("Send reminders").sees("get an e-mail"));
            look(tab, fixture.desk() + "/members/import", "columns that nobody knows", at -> {
                var file = new FilePayload("members.csv", "text/csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
                at.page()
                        .waitForFileChooser(() -> at.button("Choose files").click())
                        .setFiles(file);
                at.sees("There is no column for");
            });
            look(
                    tab,
                    fixture.desk() + "/settings",
                    "a colour that is refused",
                    at -> at.fill("Primary colour", "#ffe680").press("Save").sees("too pale"));
            assertThat(errors).isEmpty();
            assertThat(tab.scriptErrors()).isEmpty();
        }
    }

    @Test
    void dialogsAndMenusOfTheSteward() {
        try (var tab = Tab.steward()) {
            look(tab, "/p/machine-tools/associations", "the registration, refused", at -> {
                at.press("Register an association").sees("Short name");
                at.button("Register an association").click();
                at.sees("Required");
            });
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void missingPagesAndMissingRights() {
        try (var tab = Tab.of(fixture.person("agent"))) {
            look(tab, "/a/nowhere", "nowhere", at -> at.at("Page not found"));
            look(tab, "/no/such/screen", "no screen", at -> at.at("Not found"));
            look(tab, "/a/nowhere/public", "no wall", at -> at.at("Not found"));
            look(tab, fixture.desk() + "/invitations", "no right", at -> at.at("Page not found"));
            var gone = fixture.desk() + "/desk/00000000-0000-4000-8000-000000000000";
            look(tab, gone, "no such ticket", at -> at.at("Page not found"));
            tab.page()
                    .route(
                            "**/api/helpdesk/tickets?**",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(500)
                                    .setBody("{}")
                                    .setContentType("application/json")));
            look(tab, fixture.desk() + "/desk", "a service that fails", at -> at.sees("Something went wrong"));
            tab.page().unrouteAll();
            tab.page().route("**/api/helpdesk/tickets?**", route -> {});
            look(
                    tab,
                    fixture.desk() + "/desk",
                    "an answer that takes its time",
                    at -> at.page().locator(".skeleton").waitFor());
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void aLostConnectionIsShownAndTheScreenRecovers() {
        try (var tab = Tab.of(fixture.person("lead"))) {
            tab.open(fixture.firmDesk()).at("Where you stand");
            tab.window().setOffline(true);
            tab.sees("You are offline.");
            tab.go("Indicators").at("No connection");
            errors.addAll(Axe.errors(tab.page(), "offline"));
            tab.window().setOffline(false);
            tab.press("Try again").at("Indicators");
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void anEndedSessionIsShown() {
        try (var tab = Tab.of(fixture.person("lead"))) {
            tab.open(fixture.firmDesk()).at("Where you stand");
            tab.window().clearCookies();
            tab.go("Pledges").sees("You are signed out.");
            errors.addAll(Axe.errors(tab.page(), "signed out"));
            assertThat(errors).isEmpty();
        }
    }

    /** Opens something anew at each width, since popovers close when the window is resized. */
    private void look(Tab tab, String address, String what, Consumer<Tab> open, String... but) {
        for (var width : Axe.WIDTHS) {
            tab.page().setViewportSize(width, 900);
            tab.open(address);
            open.accept(tab);
            errors.addAll(Axe.here(tab.page(), "%s at %d px".formatted(what, width), but));
        }
    }
}
