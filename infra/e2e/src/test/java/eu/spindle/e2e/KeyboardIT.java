package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main tasks without a mouse. */
@Tag("browser")
@ExtendWith(Story.class)
class KeyboardIT {

    private static final String PLEDGE = "Half the water by the keyboard";

    private final House house = House.shared();

    @Test
    void anOwnerPledgesEntersAFigureAndAsksWithoutAMouse() {
        var owner = house.invite("typing-owner", "enterprise-owner", house.firm(4));
        try (var tab = Tab.of(owner)) {
            var keys = tab.page().keyboard();
            tab.at("Where you stand");
            tab.tabTo(tab.button("New pledge"));
            keys.press("Enter");
            tab.at("New pledge");
            tab.tabTo(tab.page().getByRole(AriaRole.COMBOBOX));
            keys.type("Less energy");
            keys.press("ArrowDown");
            keys.press("Enter");
            tab.tabTo(tab.field("Title"));
            keys.press("Control+a");
            keys.type(PLEDGE);
            tab.tabTo(tab.field("Baseline"));
            keys.type("500");
            tab.tabTo(tab.field("Target"));
            keys.type("-50");
            keys.press("Enter");
            tab.at(PLEDGE);
            tab.tabTo(tab.button("Submit to the association"));
            keys.press("Enter");
            tab.sees("The pledge is submitted.");

            tab.open(house.desk() + "/e/" + house.firm(4) + "/figures/" + house.cycle());
            tab.tabTo(tab.page().locator("#field-emp_end input"));
            keys.type("45");
            assertThat(tab.page().getByLabel("State of your entries")).containsText("saved");
            keys.press("Tab");
            tab.tabTo(tab.page().locator("#field-emp_end button").first(), "Shift+Tab");
            keys.press("Enter");
            tab.tabTo(tab.field("Your question"));
            keys.type("Do apprentices count?");
            tab.tabTo(tab.button("Send"));
            keys.press("Enter");
            tab.sees("Your question is with the help desk.");
        }
        try (var tab = Tab.of(house.person("officer"))) {
            var keys = tab.page().keyboard();
            tab.at("Overview");
            tab.tabTo(tab.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Pledges").setExact(true)));
            keys.press("Enter");
            tab.tabTo(tab.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(PLEDGE)));
            keys.press("Enter");
            tab.at(PLEDGE);
            tab.tabTo(tab.button("Return"));
            keys.press("Enter");
            tab.tabTo(tab.field("Reason"));
            keys.type("By which measures?");
            tab.tabTo(tab.button("Confirm"));
            keys.press("Enter");
            tab.sees("Done.");
        }
    }
}
