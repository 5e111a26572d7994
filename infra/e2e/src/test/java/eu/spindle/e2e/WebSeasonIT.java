package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A season of the programme as a firm, its officer and its adviser live it in their browsers. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WebSeasonIT {

    private static final String PLEDGE = "A fifth less energy by 2028";

    private final House house = House.shared();
    private final Map<String, Tab> tabs = new HashMap<>();

    private Tab tab(String name) {
        return tabs.computeIfAbsent(name, key -> Tab.of(house.person(key)));
    }

    @AfterAll
    void close() {
        tabs.values().forEach(Tab::close);
    }

    @Test
    @Order(1)
    void theOwnerSeesWhatIsDueAndMakesAMeasurablePledge() {
        var owner = tab("owner").at("Where you stand").sees(house.firmName()).sees("Enter your figures");
        owner.go("Pledges")
                .at("Pledges")
                .press("New pledge")
                .at("New pledge")
                .find("Commitment", "Less energy")
                .fill("Title", PLEDGE)
                .fill("Year of the baseline", String.valueOf(House.YEAR - 1))
                .fill("Baseline", "1000")
                .fill("Target", "20")
                .fill("Target year", "2028")
                .press("Add a milestone");
        owner.fill("Year", "2027").fill("Value", "900").press("Save as a draft");
        assertThat(owner.field("Target"))
                .hasAccessibleDescription(Pattern.compile("baseline|direction|less|lower", Pattern.CASE_INSENSITIVE));
        owner.fill("Target", "-5").press("Save as a draft").at(PLEDGE).press("Submit to the association");
        owner.sees("The pledge is submitted.");
    }

    @Test
    @Order(2)
    void theOfficerReturnsThePledgeWithAReason() {
        tab("officer")
                .open(house.desk())
                .at("Overview")
                .go("Pledges")
                .follow(PLEDGE)
                .at(PLEDGE);
        tab("officer")
                .press("Return")
                .press("Confirm")
                .sees("Please fill this in.")
                .fill("Reason", "Five per cent is what prices do anyway.")
                .press("Confirm")
                .sees("Done.");
    }

    @Test
    @Order(3)
    void theOwnerAmendsItAndTheOfficerAcceptsIt() {
        var owner = tab("owner").go("Home").at("Where you stand").press("Open the pledge");
        owner.sees(Pattern.compile("Five per cent is what prices do anyway"))
                .press("Edit")
                .fill("Target", "-20")
                .press("Save")
                .press("Submit to the association")
                .sees("The pledge is submitted.");
        tab("officer")
                .open(house.desk() + "/pledges")
                .follow(PLEDGE)
                .press("Accept")
                .sees("Done.");
        owner.page().reload();
        owner.at(PLEDGE).sees("active").sees("Milestone 2027");
    }

    @Test
    @Order(4)
    void theContributorEntersFiguresWithWhatHelpsBesideThem() {
        var contributor = tab("contributor").at("Where you stand");
        contributor.press("Go on entering").at("Figures " + House.YEAR).picture("entry");
        enter(contributor, "Total water withdrawal", "10");
    }

    private static Locator figure(Tab tab, String code) {
        return tab.page().locator("#field-" + code);
    }

    private static void enter(Tab tab, String name, String value) {
        tab.fill(name, value);
        assertThat(tab.page().getByRole(AriaRole.STATUS).getByText(Pattern.compile("saved .*ago|saved now")))
                .isVisible();
    }
}
