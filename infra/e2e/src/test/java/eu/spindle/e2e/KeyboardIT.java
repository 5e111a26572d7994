package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main tasks of a firm, its officer and its adviser by keyboard: the focus is visible, results are announced. */
@Tag("browser")
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardIT {

    private static final int FIRM = 7;
    private static final String PLEDGE = "Half the water by the keyboard";
    private static final String NOTE = "Ask the firm’s bookkeeper too";

    private final AssociationFixture fixture = AssociationFixture.shared();
    private final Person lead = fixture.invite("typing-lead", "enterprise-lead", fixture.firm(FIRM));
    private final Map<String, Keys> tabs = new HashMap<>();

    private Keys lead() {
        return tabs.computeIfAbsent("lead", key -> Keys.of(lead));
    }

    private Keys keys(String name) {
        return tabs.computeIfAbsent(name, key -> Keys.of(fixture.person(key)));
    }

    @AfterAll
    void close() {
        tabs.values().forEach(Keys::close);
    }

    @Test
    @Order(1)
    void somebodyWithSeveralRolesSignsInAndSwitches() {
        var both = fixture.invite("typing-both", "association-officer", null);
        fixture.inviteAgain(both, "enterprise-lead", fixture.firm(FIRM + 1));
        try (var keys = new Keys(Tab.anonymous().open("/"))) {
            keys.to(keys.tab().button("Sign in"));
            var page = keys.tab().page();
            page.keyboard().press("Enter");
            page.locator("#username").waitFor();
            keys.tab().tabTo(page.locator("#username"));
            page.keyboard().type(both.email());
            keys.tab().tabTo(page.locator("#password"));
            page.keyboard().type(both.password());
            page.keyboard().press("Enter");
            keys.sees("Where do you want to work?");
            keys.to(keys.tab().button(new Locator.GetByRoleOptions().setName("Officer")))
                    .press("Enter")
                    .at("Overview")
                    .menu("Switch organisation", fixture.firmName(FIRM + 1))
                    .at("Where you stand")
                    .sees(fixture.firmName(FIRM + 1))
                    .hears("Where you stand");
        }
    }

    @Test
    @Order(2)
    void aLeadMakesAPledge() {
        lead().at("Where you stand")
                .push("New pledge")
                .at("New pledge")
                .find("Commitment", "Less energy")
                .write("Title", PLEDGE)
                .push("Save draft")
                .sees("Required");
        // A rejected form moves the focus to its first error.
        assertThat(lead().tab().field("Baseline")).isFocused();
        lead().type("500")
                .write("Target", "-50")
                .push("Add milestone")
                .push("Remove")
                .push("Save draft")
                .at(PLEDGE)
                .hears(PLEDGE)
                .push("Submit pledge")
                .confirm("Submit pledge")
                .hears("Pledge submitted.");
    }

    @Test
    @Order(3)
    void aFirmEntersAFigureCorrectsItAndAttachesEvidence() {
        var field = lead().way("Figures")
                .at("Figures")
                .follow("Figures " + AssociationFixture.YEAR)
                .tab()
                .page()
                .locator("#field-emp_end");
        var input = field.getByRole(AriaRole.TEXTBOX).first();
        lead().to(input).type("many").hears("1 error");
        assertThat(input).hasAccessibleDescription(java.util.regex.Pattern.compile("Not a number"));
        lead().press("Control+a").type("45").hears("All changes saved");
        lead().back(field.getByRole(AriaRole.BUTTON, byName("Evidence for"))).press("Enter");
        var file = new FilePayload("list.csv", "text/csv", "name\nDemo\n".getBytes(StandardCharsets.UTF_8));
        lead().give(field.getByRole(AriaRole.BUTTON, byName("Choose files")), file)
                .hears("1 file added");
    }

    @Test
    @Order(4)
    void aFirmAsksTheHelpDeskFromAField() {
        var field = lead().tab().page().locator("#field-emp_end");
        var ask = field.getByRole(AriaRole.BUTTON, byName("Ask the help desk about"));
        lead().back(ask).press("Enter").sees("Message").press("Escape");
        assertThat(ask).isFocused();
        lead().press("Enter")
                .write("Message", "Do apprentices count?")
                .push("Send")
                .hears("Your request has reached the help desk.");
        assertThat(ask).isFocused();
    }

    @Test
    @Order(5)
    void anAdviserTakesTheTicketAddsANoteAndReplies() {
        var agent = keys("agent").at("Help desk").choose("View", "Unassigned");
        agent.to(agent.tab()
                        .page()
                        .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(fixture.firmName(FIRM)))
                        .getByRole(AriaRole.LINK))
                .press("Enter")
                .sees("Do apprentices count?")
                .push("Assign to me")
                .choose("Priority", "high")
                .back(agent.tab().field("Your reply"))
                .type(NOTE)
                .push("Add internal note")
                .hears(NOTE);
        agent.back(agent.tab().field("Your reply"))
                .type("They do.")
                .press("Control+Enter")
                .hears("They do.");
        assertThat(agent.tab().field("Your reply")).isFocused();
        agent.push("Back").at("Help desk");
    }

    @Test
    @Order(6)
    void theFirmReadsTheReplyAndSubmitsItsFigures() {
        lead().way("Help")
                .at("Help")
                .to(lead().tab()
                        .page()
                        .getByRole(AriaRole.MAIN)
                        .getByRole(AriaRole.LINK)
                        .first())
                .press("Enter")
                .sees("They do.");
        assertThat(lead().tab().page().getByText(NOTE)).isHidden();
        fixture.fillIn(lead, FIRM);
        lead().way("Home")
                .at("Where you stand")
                .push("Review and submit")
                .at("Check figures")
                .push("Submit figures")
                .sees("approves the figures or requests changes")
                .confirm("Submit figures")
                .hears("Figures submitted.");
    }

    @Test
    @Order(7)
    void anOfficerReturnsThePledgeWithAReason() {
        var officer =
                keys("officer").at("Overview").way("Pledges").follow(PLEDGE).at(PLEDGE);
        officer.push("Request changes").push("Confirm").sees("Required");
        assertThat(officer.tab().field("Reason")).isFocused();
        officer.type("By which measures?").push("Confirm").hears(PLEDGE + ": Changes requested");
    }

    @Test
    @Order(8)
    void theLeadAmendsThePledgeAndTheOfficerAcceptsIt() {
        lead().way("Pledges")
                .follow(PLEDGE)
                .sees("By which measures?")
                .push("Edit")
                .push("Add action")
                .write("Action", "Closed cooling circuits")
                .push("Save")
                .hears("Pledge saved.")
                .push("Submit pledge")
                .confirm("Submit pledge")
                .hears("Pledge submitted.");
        var officer = keys("officer").way("Overview").way("Pledges").follow(PLEDGE);
        officer.push("Accept").sees("active");
        assertThat(officer.tab().button("Accept")).isHidden();
    }

    @Test
    @Order(9)
    void theOfficerReviewsAndApprovesTheFigures() {
        var officer = keys("officer")
                .way("Figures")
                .at("Figures")
                .choose("View", "To review")
                .follow(fixture.firmName(FIRM))
                .at(fixture.firmName(FIRM));
        var all = officer.tab().page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("All figures"));
        officer.to(officer.tab().page().getByRole(AriaRole.TAB).first()).press("ArrowRight");
        assertThat(all).isFocused();
        officer.back(officer.tab().button("Start review")).press("Enter").sees("in review");
        officer.back(officer.tab().button("Approve")).press("Enter").sees("approved");
    }

    @Test
    @Order(10)
    void noPageHadScriptErrors() {
        tabs.forEach(
                (name, keys) -> assertThat(keys.tab().scriptErrors()).as(name).isEmpty());
    }

    private static Locator.GetByRoleOptions byName(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
