package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A season of the programme, as a firm, its officer and its adviser go through it in their browsers. */
@Tag("browser")
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WebSeasonIT {

    private static final String QUESTION = "We have two meters. Do I add them?";
    private static final String PLEDGE = "A fifth less energy by 2028";
    private static final LocatorAssertions.ContainsTextOptions AT_ONCE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(2_000);

    private final AssociationFixture fixture = AssociationFixture.shared();
    private final Map<String, Tab> tabs = new HashMap<>();

    private Tab tab(String name) {
        return tabs.computeIfAbsent(name, key -> Tab.of(fixture.person(key)));
    }

    @AfterAll
    void close() {
        tabs.values().forEach(Tab::close);
    }

    @Test
    @Order(1)
    void theLeadSeesWhatIsDueAndMakesAMeasurablePledge() {
        var lead = tab("lead").at("Where you stand").sees(fixture.firmName()).sees("Enter your figures");
        lead.go("Pledges")
                .at("Pledges")
                .press("New pledge")
                .at("New pledge")
                .find("Commitment", "Less energy")
                .fill("Title", PLEDGE)
                .fill("Baseline year", String.valueOf(AssociationFixture.YEAR - 1))
                .fill("Baseline", "1000")
                .fill("Target", "20")
                .fill("Target year", "2028")
                .press("Add milestone");
        lead.fill("Year", "2027").fill("Value", "960").press("Save draft");
        assertThat(lead.field("Target"))
                .hasAccessibleDescription(Pattern.compile("baseline|direction|less|lower", Pattern.CASE_INSENSITIVE));
        lead.fill("Target", "-5")
                .press("Save draft")
                .at(PLEDGE)
                .press("Submit pledge")
                .confirm("Submit pledge");
        lead.sees("Pledge submitted.");
    }

    @Test
    @Order(2)
    void theOfficerReturnsThePledgeWithAReason() {
        tab("officer")
                .open(fixture.desk())
                .at("Overview")
                .go("Pledges")
                .follow(PLEDGE)
                .at(PLEDGE);
        tab("officer")
                .press("Request changes")
                .press("Confirm")
                .sees("Required")
                .fill("Reason", "Five per cent is what prices do anyway.")
                .press("Confirm")
                .sees(PLEDGE + ": Changes requested");
    }

    @Test
    @Order(3)
    void theLeadAmendsItAndTheOfficerAcceptsIt() {
        var lead = tab("lead").go("Home").at("Where you stand").press("Open pledge");
        lead.sees(Pattern.compile("Five per cent is what prices do anyway"))
                .press("Edit")
                .fill("Target", "-20")
                .press("Save")
                .press("Submit pledge")
                .confirm("Submit pledge")
                .sees("Pledge submitted.");
        tab("officer")
                .open(fixture.desk() + "/pledges")
                .follow(PLEDGE)
                .press("Accept")
                .sees(PLEDGE + ": Accepted");
        lead.page().reload();
        lead.at(PLEDGE).sees("active").sees("Milestone 2027");
    }

    @Test
    @Order(4)
    void theContributorEntersFiguresAndSeesHelpBesideThem() {
        var contributor = tab("contributor").at("Where you stand");
        contributor.press("Continue").at("Figures " + AssociationFixture.YEAR);
        assertThat(field("w_in")).containsText("over the year");
        enter("w_in", "10");
        enter("w_out", "11");
        assertThat(field("w_out")).containsText("More water is discharged than withdrawn.");
        contributor.sees("1 error");
        enter("w_out", "eleven");
        assertThat(field("w_out")).containsText("Not a number. Use this format: 1,234.5.");
        enter("w_in", "1,000.5");
        enter("w_out", "11");
        assertThat(field("w_out")).not().containsText("More water is discharged");
        contributor.page().reload();
        assertThat(input("w_in")).hasValue("1000.5");
    }

    @Test
    @Order(5)
    void theContributorAttachesEvidenceAndAsksTheHelpDesk() {
        var contributor = tab("contributor");
        field("w_in").getByRole(AriaRole.BUTTON, byName("Evidence for")).click();
        contributor
                .page()
                .waitForFileChooser(() -> field("w_in")
                        .getByRole(AriaRole.BUTTON, byName("Choose files"))
                        .click())
                .setFiles(new FilePayload(
                        "meter.pdf",
                        "application/pdf",
                        "%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 0\ntrailer<<>>\nstartxref\n27\n%%EOF\n"
                                .getBytes(StandardCharsets.US_ASCII)));
        assertThat(field("w_in")).containsText("meter.pdf");
        field("w_in")
                .getByRole(AriaRole.BUTTON, byName("Ask the help desk about"))
                .click();
        contributor
                .press("Send")
                .sees("Required")
                .fill("Message", QUESTION)
                .press("Send")
                .sees("Your request has reached the help desk.");
    }

    @Test
    @Order(6)
    void theAdviserRepliesByKeyboard() {
        var agent = tab("agent").at("Help desk").sees(fixture.firmName());
        var keys = agent.page().keyboard();
        agent.tabTo(agent.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Water").setExact(false)));
        keys.press("Enter");
        agent.sees(QUESTION).sees("Response targets").sees(fixture.firmName());
        assertThat(agent.page().getByText(PLEDGE)).hasCount(0);
        agent.tabTo(agent.field("Your reply"));
        keys.type("Please add both meters.");
        keys.press("Control+Enter");
        assertThat(conversation(agent)).containsText("Please add both meters.");
        assertThat(agent.field("Your reply")).hasValue("");
        tab("contributor").go("Help").follow("Water").sees("Please add both meters.");
        Mailbox.of(fixture.person("contributor").email())
                .await(message -> message.text().contains("add both meters"));
    }

    @Test
    @Order(7)
    void aReplyAppearsAtOnceOnAnOpenScreen() {
        var contributor = tab("contributor");
        var agent = tab("agent");
        contributor.fill("Reply", "And the third meter?").press("Send");
        assertThat(conversation(agent)).containsText("And the third meter?", AT_ONCE);
        agent.fill("Your reply", "Leave the third one out.").press("Send and wait for reply");
        assertThat(conversation(contributor)).containsText("Leave the third one out.", AT_ONCE);
        agent.go("Help desk").at("Help desk");
    }

    private static Locator conversation(Tab tab) {
        return tab.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Conversation"));
    }

    @Test
    @Order(8)
    void theLeadReviewsAndSubmitsTheFigures() {
        fixture.fillIn();
        var lead = tab("lead").open(fixture.firmDesk()).at("Where you stand").sees("Submit your figures");
        lead.press("Review and submit");
        lead.at("Check figures " + AssociationFixture.YEAR)
                .press("Submit figures")
                .sees("approves the figures or requests changes")
                .confirm("Submit figures")
                .sees("These figures have been submitted.");
    }

    @Test
    @Order(9)
    void theOfficerComparesThemWithLastYearAndApproves() {
        var officer = tab("officer").open(fixture.desk()).at("Overview").sees("Not yet submitted");
        officer.go("Figures").at("Figures").follow(fixture.firmName());
        officer.at(fixture.firmName()).press("Approve").sees(fixture.firmName() + ": approved");
        officer.go("Overview")
                .press("Send reminders")
                .sees("firms will get an e-mail")
                .confirm("Send reminders")
                .sees("reminded by e-mail");
    }

    @Test
    @Order(10)
    void theFirmSeesItsIndicatorsAndTheProgressOfItsPledge() {
        var lead = tab("lead");
        lead.go("Indicators").at("Indicators").sees("How it is calculated");
        fixture.awaitProgress();
        lead.go("Pledges").follow(PLEDGE).at(PLEDGE).sees("Progress").sees("of the target in");
    }

    @Test
    @Order(11)
    void noButtonIsShownThatTheServiceWouldReject() {
        var contributor = tab("contributor").open(fixture.firmDesk() + "/figures/" + fixture.cycle() + "/preview");
        contributor.sees("These figures have been submitted.").seesNo("Submit figures");
        contributor
                .open(fixture.firmDesk() + "/pledges")
                .follow(PLEDGE)
                .at(PLEDGE)
                .seesNo("Withdraw");
        contributor.open(fixture.desk() + "/members").at("Where you stand");
        contributor.open("/a/alpenland").sees("Page not found");
        tab("officer").open(fixture.desk()).at("Overview").seesNo("Settings");
        tab("officer").open(fixture.desk() + "/settings").at("Page not found");
        tab("agent").open(fixture.desk() + "/invitations").at("Page not found");
    }

    @Test
    @Order(12)
    void everyLinkInAMailLeadsItsReaderToAPage() {
        for (var name : List.of("lead", "contributor", "officer", "agent")) {
            var links = Mailbox.of(fixture.person(name).email()).links("/a/");
            assertThat(links).as(name).isNotEmpty();
            for (var link : links) {
                var tab = tab(name).open(link.toString());
                assertThat(tab.page()
                                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                                .first())
                        .isVisible();
                assertThat(tab.page().getByText("Page not found")).hasCount(0);
            }
        }
    }

    @Test
    @Order(13)
    void noPageHadScriptErrors() {
        tabs.forEach((name, tab) -> assertThat(tab.scriptErrors()).as(name).isEmpty());
    }

    private Locator field(String code) {
        return tab("contributor").page().locator("#field-" + code);
    }

    private Locator input(String code) {
        return field(code).locator("input").first();
    }

    private void enter(String code, String value) {
        input(code).fill(value);
        assertThat(tab("contributor").page().getByLabel("Save status")).containsText(Pattern.compile("saved|error"));
    }

    private static Locator.GetByRoleOptions byName(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
