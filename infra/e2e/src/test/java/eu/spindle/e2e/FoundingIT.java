package eu.spindle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.spindle.packs.demo.DemoProgramme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** An association from its registration to its first open cycle, by steward and admin in their browsers. */
@Tag("browser")
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FoundingIT {

    private final String slug = "founded-" + AssociationFixture.run();
    private final String name = "Founders " + slug + " (demo)";
    private final Person newcomer = Person.of("first@" + slug + ".spindle.example");
    private final Tab admin = Tab.anonymous();
    private Tab steward = admin;

    @BeforeAll
    void programme() {
        Associations.loadProgramme();
        steward = Tab.steward();
    }

    @AfterAll
    void close() {
        admin.close();
        steward.close();
    }

    @Test
    @Order(1)
    void theStewardRegistersAnAssociationAndInvitesItsAdmin() {
        steward.at("Associations")
                .press("Register an association")
                .fill("Name", name)
                .fill("Short name", slug)
                .find("Country code", "Austria")
                .choose("Language", "English")
                .find("Time zone", "Europe/Vienna");
        steward.press("Register an association");
        steward.sees("Association registered.").sees(name);
        steward.row(name).press("Invite an administrator");
        steward.fill("E-mail", newcomer.email()).press("Send invitation").sees("Invitation sent to");
        steward.go("Catalogue").at("Catalogue").sees("published");
        steward.go("Sector").at("Sector");
    }

    @Test
    @Order(2)
    void theAdminFollowsTheMailSignsUpAndSeesTheSetUpSteps() {
        var mail = Mailbox.of(newcomer.email()).await(message -> message.text().contains("/join/"));
        newcomer.signUp("Demo", "Newcomer");
        admin.open(mail.link("/join/").toString());
        admin.enterCredentials(newcomer);
        admin.press("Accept invitation").at("Overview").sees("Set up your association");
    }

    @Test
    @Order(3)
    void aColourWithTooLittleContrastIsRejectedAtItsField() {
        admin.go("Settings").at("Settings").fill("Primary colour", "#ffe680").press("Save");
        assertThat(admin.field("Primary colour")).hasAccessibleDescription(Pattern.compile("Too pale"));
        admin.fill("Primary colour", "#7a1f5c");
        var page = admin.page();
        page.getByText("Monday", new Page.GetByTextOptions().setExact(true)).click();
        admin.press("Save").sees("Settings saved.");
    }

    @Test
    @Order(4)
    void aLogoIsUploadedShownRemovedAndRestored() throws IOException {
        upload(
                "logo.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        admin.sees(Pattern.compile("SVG files can contain scripts"));
        upload("logo.png", picture());
        admin.sees("Logo saved. It is now visible.");
        var logo = admin.page().getByAltText("Logo of " + name);
        assertThat(logo).isVisible();
        admin.page().waitForFunction("() => document.querySelector('img.logo.large')?.naturalWidth === 120");
        assertThat(admin.page().locator("header img.logo")).isVisible();
        admin.press("Remove logo").sees("Logo removed.").sees("No logo yet.");
        admin.page()
                .locator(".toast", new Page.LocatorOptions().setHasText("Logo removed."))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(logo).isVisible();
    }

    private void upload(String name, byte[] content) {
        var logo = admin.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Logo"));
        admin.page()
                .waitForFileChooser(
                        () -> logo.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Choose files"))
                                .click())
                .setFiles(new FilePayload(name, "image/png", content));
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        }
    }

    @Test
    @Order(5)
    void theMemberListIsCheckedMappedImportedAndUndone() {
        admin.go("Members").press("Import members");
        var firms = DemoProgramme.associations().getFirst().firms().subList(0, 8);
        var list = MemberList.csv(firms)
                .replaceFirst("legal_name", "Firm called")
                .replaceFirst(";" + firms.get(3).nace() + ";" + firms.get(3).sizeClass(), ";99.99;gigantic");
        admin.page()
                .waitForFileChooser(() -> admin.button("Choose files").click())
                .setFiles(new FilePayload("members.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        admin.sees("There is no column for");
        admin.fill("Legal name", "Firm called")
                .press("Check again")
                .sees("7 new")
                .sees("1 with errors");
        admin.press("Import 7 valid rows").sees("The list has been imported.");
        admin.press("Undo import").sees("The import has been undone.");
        admin.go("Members").sees("No members yet");
    }

    @Test
    @Order(6)
    void theAssociationAdoptsTheCatalogueIsActivatedAndOpensACycle() {
        admin.go("Overview").press("Adopt version 1.0").sees("Catalogue adopted.");
        admin.press("Activate association");
        assertThat(admin.page().getByText("Set up your association")).isHidden();
        admin.go("Figures")
                .sees("No open reporting cycle")
                .press("Open reporting cycle")
                .sees("Grace period ends");
        admin.press("Open reporting cycle");
        admin.sees("Reporting cycle opened. Firms can now enter figures.");
        try (var reader = Tab.anonymous()) {
            // Public pages cache for some seconds that the association is being set up.
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        reader.open("/a/" + slug + "/public");
                        return reader.page().locator("header img.logo").isVisible();
                    });
        }
    }

    @Test
    @Order(7)
    void peopleAreInvitedAndNoPageHadScriptErrors() {
        admin.go("People")
                .at("People")
                .press("Invite a person")
                .fill("E-mail", "nobody")
                .choose("Role", "Officer")
                .press("Send invitation");
        assertThat(admin.field("E-mail")).hasAccessibleDescription(Pattern.compile(".+"));
        admin.fill("E-mail", "officer@" + slug + ".spindle.example")
                .press("Send invitation")
                .sees("Invitation sent to")
                .sees("invited");
        assertThat(admin.scriptErrors()).isEmpty();
        assertThat(steward.scriptErrors()).isEmpty();
    }
}
